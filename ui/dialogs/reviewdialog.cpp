// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reviewdialog.h"

#include "core/formats/shell/commands.h"
#include "core/plan/explain/foreignrules.h"
#include "core/plan/planadvice.h"
#include "core/plan/setupvalidator.h"
#include "core/plan/validator.h"
#include "core/plan/wording/wording.h"
#include "ui/dialogs/checkpointchoice.h"
#include "ui/help/helptopic.h"
#include "ui/hosts/hostsession.h"
#include "ui/panes/datatable.h"
#include "ui/support/celldelegate.h"
#include "ui/support/commandhighlighter.h"
#include "ui/support/symbolicicon.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <chrono>
#include <utility>

namespace lvs {

namespace {

constexpr qsizetype findingsShown = 40;
constexpr qsizetype longCommand = 69; // characters

/// After a plan became another, until it can be applied: long enough to see that.
constexpr std::chrono::milliseconds settlingTime {1000};
constexpr std::chrono::milliseconds pauseBeforeAgain {250};
/// Others who change the host all the time are no reason to go on for ever.
constexpr int mostAgain = 5;

/// Whether nothing was begun, because the host is no longer what the plan was made for, or is being changed.
bool isOvertaken(const TransactionReport &report)
{
    if (!report.error || !report.steps.empty()) {
        return false;
    }
    switch (report.error->code) {
    case ErrorCode::StaleGeneration:
    case ErrorCode::PreconditionExists:
    case ErrorCode::PreconditionMissing:
    case ErrorCode::PreconditionChanged:
    case ErrorCode::Busy:
        return true;
    default:
        return false;
    }
}

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    return line;
}

} // namespace

ReviewDialog::ReviewDialog(HostSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_findings(new QLabel(this))
    , m_table(new DataTable(this))
    , m_checkpoint(new CheckpointChoice(this))
    , m_inverse(new QCheckBox(tr("Show the way &back instead"), this))
    , m_progress(new QProgressBar(this))
    , m_apply(new QPushButton(symbolicIcon(QStringLiteral("apply")), tr("&Apply"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(QStringLiteral("reviewDialog"));
    setWindowTitle(tr("Review and apply on %1").arg(session.title()));
    setModal(true);
    setHelp(*this, HelpTopic::Changes, QStringLiteral("review"));
    setSizeGripEnabled(true);
    QFont font = m_headline->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setWeight(QFont::DemiBold);
    m_headline->setFont(font);
    m_headline->setObjectName(QStringLiteral("headline"));
    m_headline->setWordWrap(true);
    m_detail->setObjectName(QStringLiteral("detail"));
    m_detail->setWordWrap(true);
    m_findings->setObjectName(QStringLiteral("findings"));
    m_findings->setWordWrap(true);
    m_findings->setTextFormat(Qt::PlainText);
    m_findings->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_findings->setMargin(2);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_headline);
    words->addWidget(m_detail);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);

    auto *findings = new QScrollArea(this);
    findings->setObjectName(QStringLiteral("findingsArea"));
    findings->setWidget(m_findings);
    findings->setWidgetResizable(true);
    findings->setFrameShape(QFrame::NoFrame);
    findings->setFocusPolicy(Qt::NoFocus);
    findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(findings);
    layout->addWidget(buildTable(), 1);
    layout->addWidget(m_checkpoint);
    layout->addWidget(m_progress);
    layout->addWidget(makeLine(this));
    layout->addWidget(buildButtons());
    m_agreed = session.state().plan();
    takePlan();
    m_checkpoint->offer(dangerOf(m_plan, session.host().kind()), session.host().offersCheckpoints());
    m_settling.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, this, &ReviewDialog::settle);
    connect(&session.host(), &Host::surroundingsChanged, this, &ReviewDialog::settle);
    // What others change meanwhile is reviewed anew.
    const auto reviewAnew = [this] {
        if (m_job == nullptr && !m_finished && !m_inverse->isChecked()) {
            takePlan();
        }
    };
    connect(&session.state(), &LiveState::changed, this, reviewAnew);
    connect(&session.host(), &Host::checkpointChanged, this, reviewAnew);
    resize(1080, 600);
    m_apply->setFocus();
}

QWidget *ReviewDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("planTable"));
    m_table->setAccessibleName(tr("Steps"));
    m_table->setToolTip(tr("What will be done, in this order: in words, and as ipvsadm commands."));
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setModel(&m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setItemDelegate(new CellDelegate(this));
    m_table->setItemDelegateForColumn(PlanModel::State, new StateDelegate(this));
    m_table->setItemDelegateForColumn(PlanModel::Command, new CommandDelegate(this));
    m_table->setColumnSamples({QStringLiteral("+"), QString(40, QLatin1Char('m')),
                               QString(38, QLatin1Char('m')), QStringLiteral("↶ done, then undone"),
                               QStringLiteral("Since you looked")});
    // A service with scheduler, persistence and mask.
    m_table->setColumnWidth(
        PlanModel::Command,
        QFontMetrics(commandFont()).horizontalAdvance(QString(longCommand, QLatin1Char('m'))));
    m_table->setStretchColumn(PlanModel::Words);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->setColumnHidden(PlanModel::Outcome, true);
    m_table->setColumnHidden(PlanModel::Novelty, true);
    return m_table;
}

QWidget *ReviewDialog::buildButtons()
{
    m_progress->setObjectName(QStringLiteral("applyProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_inverse->setObjectName(QStringLiteral("showInverse"));
    m_inverse->setAccessibleName(tr("Show the way back instead"));
    m_inverse->setToolTip(tr("Shows the steps that would take this back, in their order."));
    connect(m_inverse, &QCheckBox::toggled, this, &ReviewDialog::showInverse);
    auto *copy = new QPushButton(symbolicIcon(QStringLiteral("commands")), tr("&Copy commands"), this);
    copy->setObjectName(QStringLiteral("copyPlan"));
    copy->setAccessibleName(tr("Copy commands"));
    copy->setToolTip(tr("Copies the commands that are shown."));
    connect(copy, &QPushButton::clicked, this, [this] {
        const Plan shown = m_inverse->isChecked() ? inverse(m_plan) : m_plan;
        QGuiApplication::clipboard()->setText(shellCommands(shown).join(QLatin1Char('\n'))
                                              + QLatin1Char('\n'));
    });
    m_apply->setObjectName(QStringLiteral("apply"));
    m_apply->setAccessibleName(tr("Apply"));
    m_apply->setDefault(true);
    connect(m_apply, &QPushButton::clicked, this, &ReviewDialog::start);
    m_close->setObjectName(QStringLiteral("close"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setAutoDefault(false);
    m_close->setToolTip(tr("Applies nothing; the changes stay pending."));
    connect(m_close, &QPushButton::clicked, this, &ReviewDialog::reject);

    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->addWidget(m_inverse);
    layout->addWidget(copy);
    layout->addStretch();
    layout->addWidget(m_close);
    layout->addWidget(m_apply);
    return bar;
}

void ReviewDialog::takePlan()
{
    const Plan shown = std::exchange(m_plan, m_session.state().plan());
    m_generation = m_session.host().generation();
    m_difference = difference(m_agreed, m_plan);
    if (!shown.isEmpty() && shown != m_plan) {
        // Whoever was about to press the button had another plan in mind.
        m_settling.start(settlingTime);
    }
    showPlan();
    showFindings();
}

void ReviewDialog::showPlan()
{
    m_model.setPlan(m_plan, m_difference);
    m_table->setColumnHidden(PlanModel::Novelty, m_difference.isEmpty());
    if (m_difference.isEmpty()) {
        setHeadline(
            QStringLiteral("pending"),
            tr("%n step(s) on %1", nullptr, static_cast<int>(m_plan.steps.size())).arg(m_session.title()),
            tr("All of them or none: if one fails, what was done before it is undone."));
        return;
    }
    setHeadline(
        QStringLiteral("warning"), tr("Somebody else changed %1 meanwhile").arg(m_session.title()),
        tr("The plan was made again, and is another one. New steps: %1, marked in the last column. Gone: "
           "%2. Nothing was applied yet.")
            .arg(m_difference.added.size())
            .arg(m_difference.gone.size()));
}

void ReviewDialog::settle()
{
    if (m_job == nullptr && !m_finished && !m_inverse->isChecked()) {
        showFindings();
    }
}

void ReviewDialog::showFindings()
{
    QStringList refusals;
    QStringList warnings;
    if (const auto surroundings = m_session.host().surroundings()) {
        for (const RulesOwner owner : ownersTouchedBy(m_plan, *surroundings)) {
            warnings += QStringLiteral("⚠ ") + ownerWarning(owner);
        }
    }
    for (const PendingConflict &conflict : m_session.state().conflicts()) {
        warnings += QStringLiteral("⚠ ")
            + tr("%1: somebody else has changed it since you did. Applying replaces what they made of it.")
                  .arg(subjectWords(conflict.subject));
    }
    // Only what the user touches is judged: the rest of the host may belong to others.
    const PendingChanges &pending = m_session.state().pending();
    for (const Diagnostic &finding : validate(m_session.state().desired())) {
        const auto servers = pending.realServers().lower_bound({finding.service, Endpoint()});
        const bool ours = pending.service(finding.service) != nullptr
            || (servers != pending.realServers().end() && servers->first.first == finding.service)
            || (finding.refuses() && finding.error->code == ErrorCode::RealServerFamilyWithSyncDaemon);
        if (!ours) {
            continue;
        }
        const QString subject = finding.realServer
            ? finding.service.toString() + QLatin1String(" → ") + finding.realServer->toString()
            : finding.service.toString();
        if (finding.refuses()) {
            refusals += QStringLiteral("✗ ") + describe(finding);
        } else {
            warnings += QStringLiteral("⚠ ") + subject + QLatin1String(": ") + describe(finding);
        }
    }
    for (const Diagnostic &advice : adviseOn(m_plan, m_session.state().liveHost().setup)) {
        const QString subject = !advice.object.isEmpty()
            ? advice.object
            : advice.service.toString() + QLatin1String(" → ") + advice.realServer->toString();
        warnings += QStringLiteral("⚠ ") + subject + QLatin1String(": ") + describe(advice);
    }
    for (const SetupFinding &finding : validateSetup(m_plan, m_session.state().liveHost().setup)) {
        refusals += QStringLiteral("✗ ") + subjectWords(m_plan.steps[finding.step]) + QLatin1String(": ")
            + describe(finding.error);
    }
    const std::optional<Checkpoint> &living = m_session.host().checkpoint();
    if (living && !living->isMine) {
        refusals += QStringLiteral("✗ ")
            + describe(Error(ErrorCode::CheckpointPending,
                             {QString::number(living->remainingSeconds().count()),
                              living->user.isEmpty() ? QString::number(living->uid) : living->user}));
    }
    QStringList lines = refusals + warnings;
    const auto more = lines.size() - findingsShown;
    if (more > 0) {
        lines = lines.first(findingsShown);
        lines += tr("… and %n more", nullptr, static_cast<int>(more));
    }
    m_findings->setText(lines.join(QLatin1Char('\n')));
    auto *area = findChild<QScrollArea *>(QStringLiteral("findingsArea"));
    area->setVisible(!lines.isEmpty());
    const auto visibleLines = std::min<qsizetype>(lines.size(), 5);
    area->setFixedHeight(static_cast<int>(visibleLines) * (fontMetrics().lineSpacing() + 1) + 6);

    const QString refusal = m_plan.isEmpty() ? tr("Nothing is pending.")
        : !refusals.isEmpty()                ? refusals.first()
                                             : QString();
    m_apply->setEnabled(refusal.isEmpty() && !m_settling.isActive());
    m_apply->setToolTip(refusal.isEmpty() ? tr("Carries the plan out on %1.").arg(m_session.title())
                                          : tr("Not available: %1").arg(refusal));
}

void ReviewDialog::showInverse(bool inverse)
{
    m_model.setPlan(inverse ? lvs::inverse(m_plan) : m_plan);
    if (inverse) {
        setHeadline(QStringLiteral("revert"), tr("The way back"),
                    tr("These steps would restore what is there now. Untick to see what will be done."));
    } else {
        takePlan();
    }
    m_apply->setVisible(!inverse);
    m_checkpoint->setVisible(!inverse);
}

void ReviewDialog::start()
{
    m_checkpoint->remember();
    m_job = m_session.apply(m_plan, m_generation, m_checkpoint->options());
    connect(m_job, &ApplyJob::phaseChanged, this, &ReviewDialog::showPhase);
    connect(m_job, &ApplyJob::finished, this, &ReviewDialog::finish);
    connect(m_job, &ApplyJob::progressed, m_progress, [this](qsizetype done, qsizetype total) {
        m_progress->setRange(0, static_cast<int>(total));
        m_progress->setValue(static_cast<int>(done));
    });
    m_agreed = m_plan;
    m_clock.start();
    m_apply->setEnabled(false);
    m_inverse->setEnabled(false);
    m_checkpoint->hide();
    m_close->setText(tr("Cancel"));
    m_close->setAccessibleName(tr("Cancel"));
    m_close->setToolTip(tr("Stops, and takes back what was done."));
    m_progress->setRange(0, 0);
    m_progress->show();
    showPhase(m_job->phase());
}

void ReviewDialog::showPhase(ApplyJob::Phase phase)
{
    if (phase == ApplyJob::Phase::Authorizing) {
        setHeadline(QStringLiteral("padlock-closed"), tr("Waiting for permission"),
                    tr("The system may ask for a password."));
    } else if (phase == ApplyJob::Phase::Running) {
        setHeadline(QStringLiteral("apply"), tr("Applying"),
                    tr("%n step(s)", nullptr, static_cast<int>(m_plan.steps.size())));
    } else if (phase == ApplyJob::Phase::Interrupted) {
        setHeadline(
            QStringLiteral("warning"), tr("The connection was lost"),
            tr("The helper goes on by itself. Waiting for the connection, to learn what became of it."));
    }
}

void ReviewDialog::finish()
{
    const TransactionReport report = m_job->report();
    m_job->deleteLater();
    m_job = nullptr;
    m_progress->hide();
    if (isOvertaken(report) && m_again < mostAgain) {
        ++m_again;
        reviewAgain();
        return;
    }
    m_finished = true;
    m_apply->hide();
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Closes this window."));
    m_close->setDefault(true);
    m_close->setFocus();
    m_model.setReports(report.steps);
    if (!report.steps.empty()) {
        m_table->setColumnHidden(PlanModel::Outcome, false);
    }
    if (report.succeeded()) {
        showSuccess();
    } else {
        setHeadline(QStringLiteral("warning"), tr("Not applied: %1").arg(describe(*report.error)),
                    resultDetail(report));
    }
    Q_EMIT applied(m_plan, report);
    if (report.succeeded() && m_session.host().checkpoint()) {
        accept(); // the time runs, and the window behind this asks whether to keep the changes
    }
}

void ReviewDialog::showSuccess()
{
    setHeadline(QStringLiteral("apply"),
                tr("%n step(s) applied", nullptr, static_cast<int>(m_plan.steps.size())),
                tr("in %1 ms. Edit › Revert last apply makes the way back pending.").arg(m_clock.elapsed()));
}

void ReviewDialog::reviewAgain()
{
    m_inverse->setEnabled(true);
    m_close->setEnabled(true);
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Applies nothing; the changes stay pending."));
    takePlan();
    if (!m_difference.isEmpty() || !m_apply->isEnabled()) {
        return; // the user decides
    }
    // What was agreed to is what would be done: no reason to ask again.
    m_apply->setEnabled(false);
    QTimer::singleShot(pauseBeforeAgain, this, [this] {
        if (m_job == nullptr && isVisible() && m_difference.isEmpty() && !m_settling.isActive()) {
            start();
        } else {
            settle();
        }
    });
}

QString ReviewDialog::resultDetail(const TransactionReport &report) const
{
    if (report.error->code == ErrorCode::OutcomeUnknown) {
        return tr("What was not done stays pending, as soon as the state shows it.");
    }
    int undone = 0;
    int stuck = 0;
    for (const StepReport &step : report.steps) {
        undone += step.outcome == StepOutcome::Undone ? 1 : 0;
        stuck += step.outcome == StepOutcome::UndoFailed ? 1 : 0;
    }
    if (stuck > 0) {
        return tr("%n step(s) could not be undone: look at the host before you go on.", nullptr, stuck);
    }
    if (undone > 0) {
        return tr(
            "%n step(s) had been done and were undone: the host is as it was. The changes stay pending.",
            nullptr, undone);
    }
    return tr("Nothing was changed on the host. The changes stay pending.");
}

void ReviewDialog::setHeadline(const QString &icon, const QString &text, const QString &detail)
{
    m_icon->setPixmap(symbolicIcon(icon).pixmap(QSize(28, 28), devicePixelRatioF()));
    m_headline->setText(text);
    m_detail->setText(detail);
}

void ReviewDialog::reject()
{
    if (m_job != nullptr) {
        m_job->cancel();
        m_close->setEnabled(false);
        connect(m_job, &ApplyJob::finished, m_close, [this] { m_close->setEnabled(true); });
        return;
    }
    if (m_finished) {
        accept();
    } else {
        QDialog::reject();
    }
}

} // namespace lvs
