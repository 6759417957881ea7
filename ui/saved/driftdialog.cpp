// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saved/driftdialog.h"

#include "ui/help/helptopic.h"
#include "ui/hosts/hostsession.h"
#include "ui/panes/datatable.h"
#include "ui/support/celldelegate.h"
#include "ui/support/labelledbutton.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace lvs {

QString sinceWords(const QDateTime &time)
{
    const QString clock = QLocale().toString(time.time(), QStringLiteral("HH:mm"));
    return time.date() == QDate::currentDate()
        ? clock
        : QLocale().toString(time.date(), QLocale::ShortFormat) + u' ' + clock;
}

void makePending(HostSession &session, const std::vector<ObjectKey> &objects, const HostState &reference,
                 const QString &text)
{
    PendingChanges after = session.state().pending();
    // Sorted: services before their real servers, links before what stands on them.
    for (const ObjectKey &object : std::set<ObjectKey>(objects.begin(), objects.end())) {
        after.setObject(session.state().liveHost(), object, reference);
    }
    session.edit(after, text);
}

DriftDialog::DriftDialog(HostSession &session, Subject subject, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_subject(subject)
    , m_headline(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_table(new DataTable(this))
{
    setObjectName(QStringLiteral("driftDialog"));
    setWindowTitle(subject == Subject::Others ? tr("Changed by others on %1").arg(session.title())
                                              : tr("Running and saved on %1").arg(session.title()));
    setModal(true);
    setSizeGripEnabled(true);
    setHelp(*this, HelpTopic::Saved,
            subject == Subject::Others ? QStringLiteral("others") : QStringLiteral("differences"));
    QFont font = m_headline->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setWeight(QFont::DemiBold);
    m_headline->setFont(font);
    m_headline->setObjectName(QStringLiteral("driftHeadline"));
    m_headline->setWordWrap(true);
    m_detail->setObjectName(QStringLiteral("driftDetail"));
    m_detail->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_headline);
    words->addWidget(m_detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(10);
    layout->addLayout(words);
    layout->addWidget(buildTable(), 1);
    layout->addWidget(buildButtons());
    connect(&session.drift(), &DriftWatch::changed, this, &DriftDialog::showDifferences);
    showDifferences();
    resize(1120, 460);
}

QWidget *DriftDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("driftTable"));
    m_table->setAccessibleName(tr("Differences"));
    m_table->setToolTip(tr("What differs, object by object."));
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setModel(&m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setItemDelegate(new CellDelegate(this));
    m_table->setItemDelegateForColumn(DriftModel::Mark, new StateDelegate(this));
    m_table->setColumnSamples(
        {QStringLiteral("+"), QStringLiteral("TCP 192.168.254.250:80 -> 192.168.254.18:80"),
         QString(36, QLatin1Char('m')), QStringLiteral("from here "), QStringLiteral("to be saved ")});
    m_table->setStretchColumn(DriftModel::Words);
    m_table->horizontalHeader()->setSectionsMovable(false);
    if (m_subject == Subject::Others) {
        m_table->setColumnHidden(DriftModel::Maker, true);
        m_table->setColumnHidden(DriftModel::Decision, true);
    }
    connect(m_table, &DataTable::rowSelectionChanged, this, &DriftDialog::updateButtons);
    return m_table;
}

QWidget *DriftDialog::buildButtons()
{
    const bool others = m_subject == Subject::Others;
    m_adopt =
        labelledButton(this, QStringLiteral("adoptDifference"), QStringLiteral("apply"), tr("&Take over"),
                       tr("It is right as it is: the next saving has it. Means what is selected, else all."));
    m_revert =
        labelledButton(this, QStringLiteral("revertDifference"), QStringLiteral("revert"), tr("&Revert…"),
                       tr("Makes pending what leads the host back, to be reviewed first. Means what is "
                          "selected, else all."));
    m_ignore =
        labelledButton(this, QStringLiteral("ignoreDifference"), QStringLiteral("discard"), tr("&Ignore"),
                       tr("Speaks no more of exactly this difference. Means what is selected, else all."));
    connect(m_adopt, &QPushButton::clicked, this, [this] { decide(DriftDecision::Adopted); });
    connect(m_revert, &QPushButton::clicked, this, &DriftDialog::revert);
    connect(m_ignore, &QPushButton::clicked, this, [this] { decide(DriftDecision::Ignored); });
    auto *close = labelledButton(this, QStringLiteral("closeDrift"), {}, tr("Close"), tr("Changes nothing."));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->addWidget(m_adopt);
    layout->addWidget(m_revert);
    layout->addWidget(m_ignore);
    layout->addStretch();
    layout->addWidget(close);
    if (!others) {
        m_save = labelledButton(
            this, QStringLiteral("saveFromDrift"), QStringLiteral("save"), tr("&Save all of it"),
            tr("Saves the host as it is, with everything that is shown here, ignored or not."));
        m_save->setDefault(true);
        connect(m_save, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT saveWanted();
        });
        layout->addWidget(m_save);
    }
    return bar;
}

const std::vector<Difference> &DriftDialog::differences() const
{
    return m_subject == Subject::Others ? m_session.drift().byOthers() : m_session.drift().fromSaved();
}

void DriftDialog::showDifferences()
{
    m_model.setDifferences(differences());
    const auto count = static_cast<int>(differences().size());
    const auto open = static_cast<int>(m_session.drift().openCount());
    switch (m_subject) {
    case Subject::Others:
        m_headline->setText(count == 0 ? tr("Nothing that others changed is left to be seen")
                                       : tr("%n thing(s) changed by others since %1", nullptr, count)
                                             .arg(sinceWords(m_session.drift().lookedAt())));
        m_detail->setText(tr("They run already. Take over what is right, revert what is not; ignore what you "
                             "want to hear no more of."));
        break;
    case Subject::Saving:
        m_headline->setText(tr("%n change(s) that others made would be saved, too", nullptr, open));
        m_detail->setText(
            tr("Saving writes the host as it runs, whoever made it so. Revert first what shall not "
               "come back at the next boot."));
        break;
    case Subject::Saved:
        m_headline->setText(count == 0 ? tr("The host runs what is saved")
                                       : tr("%n difference(s) to what is saved", nullptr, count));
        m_detail->setText(
            count == 0 ? tr("At the next boot it is given back exactly this.")
                       : tr("At the next boot they are gone. Save what is right, revert what is not."));
        break;
    }
    updateButtons();
}

void DriftDialog::updateButtons()
{
    const bool any = !differences().empty();
    for (QPushButton *button : {m_adopt, m_revert, m_ignore}) {
        button->setEnabled(any);
    }
    if (m_save != nullptr) {
        m_save->setEnabled(any);
    }
}

std::vector<ObjectKey> DriftDialog::chosen() const
{
    const QList<int> selected = m_table->selectedRows();
    std::vector<ObjectKey> objects;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (selected.isEmpty() || selected.contains(row)) {
            objects.push_back(m_model.row(row).difference.item.object);
        }
    }
    return objects;
}

void DriftDialog::decide(DriftDecision decision)
{
    for (const ObjectKey &object : chosen()) {
        m_session.drift().decide(object, decision);
    }
}

void DriftDialog::revert()
{
    const HostState reference =
        m_subject == Subject::Others ? m_session.drift().seenReference() : m_session.drift().savedReference();
    makePending(m_session, chosen(), reference, tr("revert differences"));
    accept();
    Q_EMIT reverted();
}

} // namespace lvs
