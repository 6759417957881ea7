// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/auditpage.h"

#include "ui/actions/actions.h"
#include "ui/hosts/hostsession.h"
#include "ui/support/celldelegate.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>

namespace lvs {

AuditFilter::AuditFilter(AuditModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

void AuditFilter::setKind(AuditModel::Kind kind)
{
    m_kind = kind;
    invalidateFilter();
}

void AuditFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool AuditFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return m_model.matches(row, m_kind, m_text);
}

AuditPage::AuditPage(const Actions &actions, QWidget *parent)
    : TablePane(tr("Log of changes"), QStringLiteral("auditTable"), parent)
    , m_filter(m_model)
    , m_kind(new QComboBox(this))
    , m_text(new QLineEdit(this))
{
    setObjectName(QStringLiteral("auditPage"));
    setTableModel(&m_filter);
    table()->setItemDelegate(new CellDelegate(this));
    table()->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table()->setToolTip(tr("Who changed what on this host, newest first, as its helper noted it."));
    table()->setColumnSamples({QStringLiteral("2026-12-31 23:59:59"), QStringLiteral("administrator"),
                               QString(18, QLatin1Char('m')), QStringLiteral("999 of 999"), QString()});
    table()->setStretchColumn(AuditModel::Outcome);
    table()->addAction(actions.copyTable);
    buildHeader();
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &AuditPage::updateWords);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &AuditPage::updateWords);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &AuditPage::updateWords);
    updateWords();
}

void AuditPage::buildHeader()
{
    m_kind->setObjectName(QStringLiteral("auditKind"));
    m_kind->setAccessibleName(tr("Which changes are shown"));
    m_kind->setToolTip(
        tr("Shows all, or only what was done, or only what was refused, failed or taken back."));
    m_kind->addItem(tr("All"), QVariant::fromValue(AuditModel::Kind::Everything));
    m_kind->addItem(tr("Done"), QVariant::fromValue(AuditModel::Kind::Done));
    m_kind->addItem(tr("Not done"), QVariant::fromValue(AuditModel::Kind::NotDone));
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setKind(m_kind->currentData().value<AuditModel::Kind>());
        updateWords();
    });
    m_text->setObjectName(QStringLiteral("auditText"));
    m_text->setAccessibleName(tr("Filter the log"));
    m_text->setPlaceholderText(tr("Filter the log"));
    m_text->setToolTip(tr("Shows only changes with this text: a user, a result, a plan's hash."));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(fontMetrics().horizontalAdvance(QString(24, QLatin1Char('m'))));
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        updateWords();
    });
    header()->addWidgetAtEnd(m_kind);
    header()->addWidgetAtEnd(m_text);
}

void AuditPage::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->host().disconnect(this);
    }
    m_session = session;
    m_model.setHost(session != nullptr ? &session->host() : nullptr);
    if (session != nullptr) {
        connect(&session->host(), &Host::statusChanged, this, &AuditPage::updateWords);
        connect(&session->host(), &Host::auditCaughtUp, this, &AuditPage::updateWords);
    }
    follow();
    updateWords();
}

void AuditPage::follow()
{
    if (isVisible() && m_session != nullptr) {
        m_session->host().followAudit();
    }
}

void AuditPage::showEvent(QShowEvent *event)
{
    TablePane::showEvent(event);
    follow();
}

void AuditPage::updateWords()
{
    const int all = m_model.rowCount();
    const int shown = m_filter.rowCount();
    header()->setDetail(all == 0           ? QString()
                            : all == shown ? tr("%n change(s)", nullptr, all)
                                           : tr("%1 of %n change(s)", nullptr, all).arg(shown));
    const bool isReady = m_session != nullptr && m_session->host().status() == HostStatus::Ready;
    if (all > 0) {
        setEmptyWords(tr("Nothing fits"), tr("No change in the log has what you look for."));
    } else if (isReady && !m_session->host().keepsAudit()) {
        setEmptyWords(tr("No log"),
                      tr("The helper of this host is an older one, and keeps no log of changes."));
    } else {
        setEmptyWords(tr("Nothing was changed yet"),
                      tr("Each change that somebody makes through the helper of this host, or tries to make, "
                         "is listed here: who, when, what, and what became of it."));
    }
    setWaiting(m_session != nullptr && m_session->host().status() == HostStatus::Connecting);
}

} // namespace lvs
