// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include "ui/help/helptopic.h"
#include "ui/support/symbolicicon.h"

#include <QCloseEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>

static void initializeHelpResource()
{
    Q_INIT_RESOURCE(help);
}

namespace lvs {

namespace {

QString pageFile(const QString &page)
{
    return HelpWindow::folder() + u'/' + page + QLatin1String(".html");
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(this))
    , m_contents(new QListWidget(m_splitter))
    , m_page(new QTextBrowser(m_splitter))
    , m_find(new QLineEdit(this))
    , m_found(new QLabel(this))
{
    initializeHelpResource();
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Help"));
    setWindowIcon(applicationIcon());
    // The program ends with its own window, whether or not the help is open.
    setAttribute(Qt::WA_QuitOnClose, false);
    auto *bar = new QWidget(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_splitter, 1);
    m_page->setObjectName(QStringLiteral("helpPage"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(true);
    m_page->setOpenExternalLinks(false);
    m_page->document()->setDocumentMargin(18);
    connect(m_page, &QTextBrowser::sourceChanged, this, &HelpWindow::followPage);
    buildContents();
    buildBar(*bar);
    useColors();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({210, 570});
    resize(780, 620);
    QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("help/geometry")).toByteArray());
    m_splitter->restoreState(settings.value(QStringLiteral("help/splitter")).toByteArray());
}

QString HelpWindow::folder()
{
    return QLatin1String(":/lvsdesk/help/")
        + tr("en", "The folder in resources/help that has the pages in this language; not to be seen");
}

QString HelpWindow::titleOf(const QString &html)
{
    static const QRegularExpression title(QStringLiteral("<title>([^<]*)</title>"));
    return title.match(html).captured(1).trimmed();
}

void HelpWindow::buildContents()
{
    m_contents->setObjectName(QStringLiteral("helpContents"));
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setToolTip(tr("The pages of the help."));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setMinimumWidth(140);
    m_contents->setSpacing(3);
    for (const HelpTopic topic : allHelpTopics()) {
        QFile file(pageFile(helpPage(topic)));
        const QString html =
            file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : helpPage(topic);
        auto *item = new QListWidgetItem(titleOf(html), m_contents);
        item->setData(Qt::UserRole, helpPage(topic));
    }
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        // Not when the list only follows a page that was opened on another way.
        if (item != nullptr && m_place.section(u'#', 0, 0) != item->data(Qt::UserRole).toString()) {
            showPlace(item->data(Qt::UserRole).toString());
        }
    });
}

QToolButton *HelpWindow::makeButton(const char *name, const QString &icon, const QString &text,
                                    const QString &explanation)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    button->setToolTip(explanation);
    button->setIcon(symbolicIcon(icon));
    button->setAutoRaise(true);
    return button;
}

void HelpWindow::buildBar(QWidget &bar)
{
    auto *back =
        makeButton("helpBack", QStringLiteral("back"), tr("Back"), tr("The page before (Alt+Left)."));
    auto *forward = makeButton("helpForward", QStringLiteral("forward"), tr("Forward"),
                               tr("The page after (Alt+Right)."));
    back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    forward->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(back, &QToolButton::clicked, m_page, &QTextBrowser::backward);
    connect(forward, &QToolButton::clicked, m_page, &QTextBrowser::forward);
    connect(m_page, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_page, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);

    m_found->setObjectName(QStringLiteral("helpFound"));
    m_find->setObjectName(QStringLiteral("helpFind"));
    m_find->setAccessibleName(tr("Find in this page"));
    m_find->setPlaceholderText(tr("Find in this page"));
    m_find->setToolTip(tr("Finds a text in this page (Ctrl+F); Enter or F3 goes on to the next."));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(260);
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        m_page->setTextCursor(QTextCursor(m_page->document()));
        find(true);
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(true); });
    connect(new QShortcut(QKeySequence(Qt::Key_F3), this), &QShortcut::activated, this,
            [this] { find(true); });
    connect(new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), this), &QShortcut::activated, this,
            [this] { find(false); });
    connect(new QShortcut(QKeySequence(QKeySequence::Find), this), &QShortcut::activated, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);

    auto *row = new QHBoxLayout(&bar);
    row->setContentsMargins(6, 4, 6, 4);
    row->addWidget(back);
    row->addWidget(forward);
    row->addStretch();
    row->addWidget(m_found);
    row->addWidget(m_find, 1);
}

void HelpWindow::showPlace(const QString &place)
{
    const QString page = place.section(u'#', 0, 0);
    QUrl url(QLatin1String("qrc")
             + pageFile(QFile::exists(pageFile(page)) ? page : helpPage(HelpTopic::Overview)));
    if (place.contains(u'#')) {
        url.setFragment(place.section(u'#', 1));
    }
    m_page->setSource(url);
}

void HelpWindow::followPage(const QUrl &url)
{
    // Kept here: the browser says the page before until it has entered this one in its history.
    const QString page = url.fileName().section(u'.', 0, 0);
    m_place = url.hasFragment() ? page + u'#' + url.fragment() : page;
    for (int row = 0; row < m_contents->count(); ++row) {
        QListWidgetItem *item = m_contents->item(row);
        if (item->data(Qt::UserRole).toString() == page) {
            m_contents->setCurrentItem(item);
            setWindowTitle(tr("%1 – Help").arg(item->text()));
        }
    }
    m_found->clear();
}

void HelpWindow::find(bool forward)
{
    const QString text = m_find->text();
    m_found->clear();
    if (text.isEmpty()) {
        return;
    }
    const QTextDocument &document = *m_page->document();
    const auto flags = forward ? QTextDocument::FindFlags() : QTextDocument::FindBackward;
    QTextCursor found = document.find(text, m_page->textCursor(), flags);
    if (found.isNull()) {
        found = document.find(text, forward ? 0 : document.characterCount() - 1, flags);
    }
    if (found.isNull()) {
        m_found->setText(tr("Not in this page"));
        return;
    }
    m_page->setTextCursor(found);
    m_page->ensureCursorVisible();
}

void HelpWindow::useColors()
{
    m_page->document()->setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: x-large; margin-bottom: 10px; } "
                       "h2 { font-size: large; margin-top: 22px; margin-bottom: 4px; } "
                       "p { margin-top: 0; margin-bottom: 8px; } li { margin-bottom: 6px; } code, pre { "
                       "background-color: %1; } "
                       "td, th { padding: 3px 10px 3px 0; } th { text-align: left; }")
            .arg(palette().color(QPalette::AlternateBase).name()));
    if (m_page->source().isValid()) {
        m_page->reload();
    }
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        useColors();
    }
}

void HelpWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(QStringLiteral("help/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("help/splitter"), m_splitter->saveState());
    QWidget::closeEvent(event);
}

} // namespace lvs
