// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importdialog.h"

#include "core/plan/wording/wording.h"
#include "ui/help/helptopic.h"
#include "ui/hosts/hostsession.h"
#include "ui/import/clusterform.h"
#include "ui/import/fileformatwords.h"
#include "ui/import/findingsview.h"
#include "ui/import/importdecision.h"
#include "ui/import/importplanview.h"
#include "ui/import/importreading.h"
#include "ui/import/importsourcebar.h"
#include "ui/panes/emptypage.h"
#include "ui/panes/paneheader.h"
#include "ui/support/symbolicicon.h"
#include "ui/text/textview.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTextBlock>

namespace lvs {

namespace {

QString firstFile(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile()) {
            return url.toLocalFile();
        }
    }
    return {};
}

std::map<int, TextMark> marksOf(const std::vector<TextFinding> &findings)
{
    std::map<int, TextMark> marks;
    for (const TextFinding &each : findings) {
        if (each.position.line > 0) {
            TextMark &mark = marks.try_emplace(each.position.line, TextMark::Doubt).first->second;
            mark = each.severity == TextFinding::Severity::Problem ? TextMark::Problem : mark;
        }
    }
    return marks;
}

QFrame *framed(QWidget *header, QWidget *content, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    if (header != nullptr) {
        layout->addWidget(header);
    }
    layout->addWidget(content, 1);
    return frame;
}

} // namespace

ImportDialog::ImportDialog(HostSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(&session)
    , m_empty(new EmptyPage(this))
    , m_pages(new QStackedLayout)
    , m_text(new TextView(this))
    , m_textHeader(new PaneHeader(tr("Text"), this))
    , m_findings(new FindingsView(this))
    , m_plan(new ImportPlanView(this))
    , m_busyWords(new QLabel(this))
    , m_decision(new ImportDecision(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import to %1").arg(session.title()));
    setHelp(*this, HelpTopic::Import);
    setModal(true);
    setAcceptDrops(true);
    setSizeGripEnabled(true);
    QAction *open = makeAction("chooseImport", QStringLiteral("import"), tr("&Open a file…"),
                               QKeySequence(QKeySequence::Open),
                               tr("Reads a configuration from a file. Nothing in it is run."));
    QAction *paste =
        makeAction("pasteImport", QStringLiteral("copy"), tr("&Paste"), QKeySequence(QKeySequence::Paste),
                   tr("Reads the text of the clipboard as a configuration."));
    connect(open, &QAction::triggered, this, &ImportDialog::chooseFile);
    connect(paste, &QAction::triggered, this, &ImportDialog::pasteText);
    m_bar = new ImportSourceBar(open, paste, this);
    m_empty->setObjectName(QStringLiteral("importEmpty"));
    m_empty->addAction(open);
    m_empty->addAction(paste);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(buildContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(m_bar);
    layout->addLayout(m_pages, 1);
    layout->addWidget(m_busy = buildBusy());
    layout->addWidget(m_decision);
    connect(m_bar, &ImportSourceBar::formatChosen, this, [this] {
        m_work.readAs(m_read->source, m_bar->chosenFormat());
        m_planned.reset();
        showBusy(tr("Reading…"));
        showDecision();
    });
    connect(m_findings, &FindingsView::placeWanted, this, [this](const TextPosition &position, bool opened) {
        m_text->goTo(position);
        if (opened && position.line > 0) {
            m_text->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_decision, &ImportDecision::partialChosen, this, &ImportDialog::showDecision);
    connect(m_decision, &ImportDecision::pendingWanted, this, &ImportDialog::makePending);
    connect(m_decision, &ImportDecision::clusterWanted, this, &ImportDialog::openCluster);
    connect(m_decision, &ImportDecision::closeWanted, this, &QDialog::reject);
    connect(m_plan, &ImportPlanView::othersChanged, this, &ImportDialog::planAgain);
    connect(&m_work, &ImportWork::read, this, &ImportDialog::take);
    connect(&m_work, &ImportWork::planned, this, &ImportDialog::takePlan);
    connect(&session.state(), &LiveState::changed, this, &ImportDialog::planAgain);
    connect(&session, &QObject::destroyed, this, &QDialog::reject);
    resize(1120, 720);
    showRead();
    showDecision();
    m_empty->setFocus();
}

QAction *ImportDialog::makeAction(const char *name, const QString &icon, const QString &text,
                                  const QKeySequence &shortcut, const QString &explanation)
{
    auto *action = new QAction(symbolicIcon(icon), text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(shortcut);
    action->setToolTip(
        QStringLiteral("%1 (%2)").arg(explanation, action->shortcut().toString(QKeySequence::NativeText)));
    addAction(action);
    return action;
}

QWidget *ImportDialog::buildContent()
{
    m_text->setObjectName(QStringLiteral("importText"));
    m_text->setAccessibleName(tr("Text"));
    m_text->setToolTip(tr("The text as it stands there. Lines that something is said about are marked."));
    m_text->setFrameShape(QFrame::NoFrame);
    auto *right = new QSplitter(Qt::Vertical, this);
    right->setChildrenCollapsible(false);
    right->addWidget(framed(nullptr, m_findings, right));
    right->addWidget(framed(nullptr, m_plan, right));
    right->setSizes({2, 3});
    auto *content = new QSplitter(Qt::Horizontal, this);
    content->setObjectName(QStringLiteral("importContent"));
    content->setChildrenCollapsible(false);
    content->addWidget(framed(m_textHeader, m_text, content));
    content->addWidget(right);
    content->setSizes({540, 560});
    return content;
}

QWidget *ImportDialog::buildBusy()
{
    auto *row = new QWidget(this);
    auto *progress = new QProgressBar(row);
    progress->setObjectName(QStringLiteral("importProgress"));
    progress->setAccessibleName(tr("Progress"));
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    m_busyWords->setObjectName(QStringLiteral("importBusy"));
    auto *cancel = new QPushButton(tr("Cancel"), row);
    cancel->setObjectName(QStringLiteral("cancelImport"));
    cancel->setAccessibleName(tr("Cancel"));
    cancel->setToolTip(tr("Stops reading; what was open stays open."));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &ImportDialog::cancel);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_busyWords);
    layout->addWidget(progress, 1);
    layout->addWidget(cancel);
    row->hide();
    return row;
}

// ---- where the text comes from -----------------------------------------------------------------

void ImportDialog::openFile(const QString &path)
{
    begin({path, {}});
}

void ImportDialog::openText(const QString &text)
{
    begin({{}, text.toUtf8()});
}

bool ImportDialog::canOpen(const QMimeData &mime)
{
    return !firstFile(mime).isEmpty();
}

void ImportDialog::openMime(const QMimeData &mime)
{
    openFile(firstFile(mime));
}

void ImportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a configuration"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::openFile);
    dialog->open();
}

void ImportDialog::pasteText()
{
    openText(QGuiApplication::clipboard()->text());
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (canOpen(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openMime(*event->mimeData());
}

void ImportDialog::begin(const ImportSource &source)
{
    m_work.open(source);
    m_planned.reset();
    showBusy(source.path.isEmpty() ? tr("Reading…") : tr("Reading %1…").arg(sourceName(source)));
    showDecision();
}

void ImportDialog::cancel()
{
    m_work.cancel();
    showBusy({});
    showRead();
    planAgain();
}

// ---- what was read -----------------------------------------------------------------------------

void ImportDialog::take(const std::shared_ptr<ReadImport> &read)
{
    const bool isOther = m_read == nullptr || read->document != nullptr || read->refusal;
    if (read->document) {
        m_text->setTextDocument(std::move(read->document));
    }
    m_read = read;
    if (isOther) {
        m_decision->ask();
    }
    showRead();
    planAgain();
}

void ImportDialog::showRead()
{
    const bool isShown = m_read != nullptr && !m_read->refusal;
    m_bar->setRead(m_read.get());
    m_pages->setCurrentIndex(isShown ? 1 : 0);
    if (isShown) {
        showText(*m_read);
        return;
    }
    if (m_read == nullptr) {
        m_empty->setWords(
            tr("Import a configuration"),
            tr("Open a file, drop one here, or paste a text: rules or a listing of ipvsadm, a shell script, "
               "keepalived.conf, ldirectord.cf, kernel settings, a cluster document. You see what it says "
               "and "
               "what it would change before anything becomes pending."));
        return;
    }
    const Error &error = *m_read->refusal;
    const QString place = error.position ? QLatin1Char('\n') + describe(*error.position) : QString();
    m_empty->setWords(tr("Nothing was read"), describe(error) + place);
}

void ImportDialog::showText(const ReadImport &read)
{
    m_text->setLanguage(read.format ? languageOf(*read.format) : TextLanguage::Plain);
    m_text->goTo({});
    m_text->setMarks(marksOf(read.findings));
    // What ends with the end of a line has no line behind it.
    const int lines = m_text->blockCount() - (m_text->document()->lastBlock().length() == 1 ? 1 : 0);
    m_textHeader->setDetail(tr("lines: %1").arg(lines));
    m_findings->setFindings(read.findings);
    m_plan->setChoiceOffered(read.imported.namesServices);
}

void ImportDialog::planAgain()
{
    m_planned.reset();
    if (m_read == nullptr || !m_read->format || m_read->refusal || m_session == nullptr
        || m_work.isReading()) {
        m_plan->setWords(m_read != nullptr && !m_read->format ? tr("Nothing, as long as no format is chosen.")
                                                              : QString());
    } else if (m_session->host().state() == nullptr) {
        m_plan->setWords(tr("%1 was not read yet.").arg(m_session->title()));
    } else {
        m_work.plan(m_read, {m_session->host().state(), m_session->state().pending(), m_plan->others()});
    }
    showBusy(m_work.isReading()        ? m_busyWords->text()
                 : m_work.isPlanning() ? tr("Comparing with %1…").arg(m_session->title())
                                       : QString());
    showDecision();
}

void ImportDialog::takePlan(const std::shared_ptr<const PlannedImport> &planned)
{
    m_planned = planned;
    m_plan->setPlan(*planned);
    showBusy({});
    showDecision();
}

void ImportDialog::showBusy(const QString &words)
{
    m_busyWords->setText(words);
    m_busy->setVisible(!words.isEmpty());
}

// ---- what becomes of it ------------------------------------------------------------------------

void ImportDialog::showDecision()
{
    m_decision->setRead(m_read.get(), m_planned.get(), m_work.isReading());
}

void ImportDialog::openCluster()
{
    const auto take = [this](const Cluster &cluster) {
        accept();
        Q_EMIT clusterWanted(cluster);
    };
    if (m_read->imported.cluster) {
        take(*m_read->imported.cluster);
        return;
    }
    auto *form = new ClusterForm(*m_read->imported.keepalived, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [form, take] { take(form->cluster()); });
    form->open();
}

void ImportDialog::makePending()
{
    const QString name = m_read->source.path.isEmpty() ? tr("pasted text") : sourceName(m_read->source);
    m_session->edit(m_planned->pending, tr("import of %1").arg(name));
    accept();
    Q_EMIT madePending(name);
}

} // namespace lvs
