// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saved/savedstatespane.h"

#include "core/plan/wording/wording.h"
#include "ui/actions/actions.h"
#include "ui/hosts/hostsession.h"
#include "ui/panes/tablepane.h"
#include "ui/saved/driftdialog.h"
#include "ui/support/celldelegate.h"
#include "ui/support/symbolicicon.h"

#include <QHeaderView>
#include <QPushButton>

namespace lvs {

namespace {

/// A pane whose words its owner sets.
class Pane : public TablePane
{
public:
    using TablePane::setEmptyAction;
    using TablePane::setEmptyWords;
    using TablePane::setTableModel;
    using TablePane::setWaiting;
    using TablePane::TablePane;
};

Pane &open(TablePane *pane)
{
    return static_cast<Pane &>(*pane);
}

} // namespace

SavedStatesPane::SavedStatesPane(const Actions &actions, QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_savings(new Pane(tr("Saved states"), QStringLiteral("historyTable"), this))
    , m_changes(new Pane(tr("What it changed"), QStringLiteral("historyChanges"), this))
    , m_goBack(new QPushButton(symbolicIcon(QStringLiteral("revert")), tr("&Go back to this…")))
{
    setObjectName(QStringLiteral("savedStatesPane"));
    setChildrenCollapsible(false);
    Pane &savings = open(m_savings);
    savings.setTableModel(&m_history);
    DataTable *history = savings.table();
    history->setItemDelegate(new CellDelegate(this));
    history->setEditTriggers(QAbstractItemView::NoEditTriggers);
    history->setSelectionMode(QAbstractItemView::SingleSelection);
    history->setToolTip(tr("What was saved on this host, newest first; the last 50 are kept."));
    history->setColumnSamples({QStringLiteral("1000"), QStringLiteral("30.12.2026 00:00:00"),
                               QString(12, QLatin1Char('n')), QStringLiteral("Services"),
                               QStringLiteral("Real servers"), QStringLiteral("Set-up "), QString()});
    history->setStretchColumn(SavedHistoryModel::Remark);
    history->addActions({actions.save, actions.showDrift, actions.copyTable});
    savings.header()->addAction(actions.save);
    savings.header()->addAction(actions.showDrift);
    savings.header()->addAction(actions.revertToSaved);
    savings.setEmptyWords(
        tr("Nothing is saved yet"),
        tr("What runs on this host ends with its next reboot. Saving writes it down on the "
           "host, to be restored at boot; each saving is kept here, and can be gone back to."));
    savings.setEmptyAction(actions.save);
    savings.setWaiting(true);

    Pane &changes = open(m_changes);
    changes.setTableModel(&m_changed);
    DataTable *table = changes.table();
    table->setItemDelegate(new CellDelegate(this));
    table->setItemDelegateForColumn(DriftModel::Mark, new StateDelegate(this));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setToolTip(tr("The selected saved state beside the one before it."));
    table->setColumnSamples({QStringLiteral("+"),
                             QStringLiteral("TCP 192.168.254.250:80 -> 192.168.254.18:80"),
                             QString(36, QLatin1Char('m')),
                             {},
                             {}});
    table->setStretchColumn(DriftModel::Words);
    table->setColumnHidden(DriftModel::Maker, true);
    table->setColumnHidden(DriftModel::Decision, true);
    table->addAction(actions.copyTable);
    m_goBack->setObjectName(QStringLiteral("goBack"));
    m_goBack->setAccessibleName(tr("Go back to this"));
    connect(m_goBack, &QPushButton::clicked, this, &SavedStatesPane::goBack);
    changes.header()->addWidgetAtEnd(m_goBack);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    connect(history, &DataTable::rowSelectionChanged, this, &SavedStatesPane::showSelected);
    showSelected();
}

DataTable *SavedStatesPane::table() const
{
    return m_savings->table();
}

DataTable *SavedStatesPane::changes() const
{
    return m_changes->table();
}

void SavedStatesPane::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->host().disconnect(this);
        m_session->drift().disconnect(this);
        m_session->state().disconnect(this);
    }
    m_session = session;
    m_fetched.clear();
    if (session != nullptr) {
        connect(&session->host(), &Host::savedChanged, this, &SavedStatesPane::showHistory);
        connect(&session->drift(), &DriftWatch::changed, this, &SavedStatesPane::showHistory);
        connect(&session->state(), &LiveState::changed, this, &SavedStatesPane::updateGoBack);
    }
    showHistory();
    showSelected();
}

void SavedStatesPane::showHistory()
{
    const bool known = m_session != nullptr && m_session->host().savedState() != nullptr;
    m_history.setEntries(known ? m_session->host().savedHistory() : std::vector<SavedEntry>());
    open(m_savings).setWaiting(m_session != nullptr && !known && m_session->host().canSave());
    QString detail;
    if (known && m_session->host().savedError()) {
        detail = describe(*m_session->host().savedError());
    } else if (known && m_session->drift().isSaved()) {
        const auto count = static_cast<int>(m_session->drift().shownCount());
        detail = count == 0 ? tr("the host runs the latest")
                            : tr("the host differs from the latest in %n thing(s)", nullptr, count);
    }
    m_savings->header()->setDetail(detail);
    if (m_history.rowCount() > 0 && table()->selectedRows().isEmpty()) {
        table()->selectRow(0);
    }
}

quint64 SavedStatesPane::selected() const
{
    const QList<int> rows = table()->selectedRows();
    return rows.isEmpty() ? 0 : m_history.row(rows.first()).entry.number;
}

quint64 SavedStatesPane::before(quint64 number) const
{
    const int row = m_history.rowOf(SavedRow::Key {number});
    return row >= 0 && row + 1 < m_history.rowCount() ? m_history.row(row + 1).entry.number : 0;
}

void SavedStatesPane::withSaved(quint64 number, const std::function<void(const Result<SavedState> &)> &done)
{
    const auto known = m_fetched.find(number);
    if (number == 0 || known != m_fetched.end()) {
        done(number == 0 ? SavedState() : known->second);
        return;
    }
    m_session->host().fetchSaved(
        number, this, [this, number, done, session = QPointer(m_session)](const Result<SavedState> &saved) {
            if (session != m_session) {
                return;
            }
            if (saved) {
                m_fetched.emplace(number, *saved);
            }
            done(saved);
        });
}

void SavedStatesPane::showSelected()
{
    const quint64 number = m_session != nullptr ? selected() : 0;
    updateGoBack();
    m_changed.setItems({});
    m_changes->header()->setDetail({});
    if (number == 0) {
        open(m_changes).setEmptyWords(tr("No saved state is selected"),
                                      tr("Select one to see what it changed, and to go back to it."));
        open(m_changes).setWaiting(false);
        return;
    }
    open(m_changes).setWaiting(true);
    const quint64 older = before(number);
    const auto show = [this, number, older](const Result<SavedState> &from, const Result<SavedState> &to) {
        if (selected() != number) {
            return; // another was selected meanwhile
        }
        const bool isThere = from && to;
        m_changed.setItems(isThere ? savedDrift(from->state, to->state) : std::vector<DriftItem>());
        m_changes->header()->setDetail(older == 0 ? tr("No. %1; none is kept from before").arg(number)
                                                  : tr("No. %1 beside no. %2").arg(number).arg(older));
        if (isThere) {
            open(m_changes).setEmptyWords(tr("It changed nothing"),
                                          tr("It holds exactly what the one before it holds."));
        } else {
            open(m_changes).setEmptyWords(tr("It cannot be read"),
                                          describe(from ? to.error() : from.error()));
        }
        open(m_changes).setWaiting(false);
    };
    withSaved(number, [this, older, show](const Result<SavedState> &to) {
        withSaved(older, [show, to](const Result<SavedState> &from) { show(from, to); });
    });
}

void SavedStatesPane::updateGoBack()
{
    const bool can =
        m_session != nullptr && selected() != 0 && m_session->host().status() == HostStatus::Ready;
    m_goBack->setEnabled(can);
    m_goBack->setToolTip(
        can ? tr("Makes pending what leads the host to this saved state, to be reviewed first.")
            : tr("Not available: %1").arg(tr("select a saved state first")));
}

void SavedStatesPane::goBack()
{
    withSaved(selected(), [this](const Result<SavedState> &saved) {
        if (!saved) {
            Q_EMIT told(describe(saved.error()));
            return;
        }
        const HostState reference = m_session->drift().reference(saved->state);
        std::vector<ObjectKey> objects;
        for (const DriftItem &item : drift(reference, m_session->state().liveHost())) {
            objects.push_back(item.object);
        }
        if (objects.empty()) {
            Q_EMIT told(tr("The host already runs saved state %1.").arg(saved->number));
            return;
        }
        makePending(*m_session, objects, reference, tr("go back to saved state %1").arg(saved->number));
        Q_EMIT goneBack();
    });
}

} // namespace lvs
