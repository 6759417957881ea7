// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/pendingbar.h"

#include "core/plan/wording/wording.h"
#include "ui/actions/actions.h"
#include "ui/hosts/hostsession.h"
#include "ui/models/pendingchangesmodel.h"
#include "ui/panes/elidedlabel.h"
#include "ui/support/semanticcolors.h"
#include "ui/support/symbolicicon.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace lvs {

namespace {

constexpr int wordsShown = 3;

QPushButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), action->text(), parent);
    button->setObjectName(action->objectName() + QLatin1String("Button"));
    button->setAccessibleName(action->iconText());
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    });
    return button;
}

} // namespace

void paintBackground(QFrame &frame, const QColor &color)
{
    QPalette palette = QApplication::palette();
    if (palette.color(QPalette::Window) != color) {
        palette.setColor(QPalette::Window, color);
        palette.setColor(QPalette::WindowText, palette.color(QPalette::Text));
    }
    if (frame.palette() != palette) {
        frame.setPalette(palette);
    }
}

PendingBar::PendingBar(const Actions &actions, QWidget *parent)
    : QFrame(parent)
    , m_count(new QLabel(this))
    , m_words(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("pendingBar"));
    setAutoFillBackground(true);
    QFont font = m_count->font();
    font.setWeight(QFont::DemiBold);
    m_count->setFont(font);
    m_count->setObjectName(QStringLiteral("pendingCount"));
    m_words->setObjectName(QStringLiteral("pendingWords"));
    auto *discard = buttonFor(actions.discard, this);
    auto *review = buttonFor(actions.review, this);
    discard->setText(tr("&Discard"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(11, 6, 9, 6);
    layout->setSpacing(8);
    layout->addWidget(m_count);
    layout->addWidget(m_words, 1);
    layout->addWidget(discard);
    layout->addWidget(review);
    hide();
    recolor();
}

void PendingBar::setSession(HostSession *session)
{
    if (m_session != nullptr) {
        m_session->state().disconnect(this);
    }
    m_session = session;
    if (session != nullptr) {
        connect(&session->state(), &LiveState::changed, this, &PendingBar::update);
    }
    update();
}

void PendingBar::update()
{
    const auto count = m_session != nullptr ? static_cast<int>(m_session->state().pending().count()) : 0;
    setVisible(count > 0);
    if (count == 0) {
        return;
    }
    const std::vector<PendingRow> rows = pendingRows(m_session->state());
    QStringList words;
    int conflicts = 0;
    for (const PendingRow &row : rows) {
        conflicts += row.conflict ? 1 : 0;
        if (words.size() < wordsShown) {
            words += describe(row.step);
        }
    }
    if (count > wordsShown) {
        words += tr("and %n more", nullptr, count - wordsShown);
    }
    QString text = words.join(QStringLiteral(" · "));
    if (conflicts > 0) {
        text = tr("%n conflict(s) with changes by others", nullptr, conflicts) + QStringLiteral(" · ") + text;
    }
    m_count->setText(tr("%n pending change(s):", nullptr, count));
    m_words->setText(text);
    m_words->setToolTip(words.join(QLatin1Char('\n')));
}

void PendingBar::recolor()
{
    paintBackground(*this, SemanticColors::of(QApplication::palette()).caution);
}

void PendingBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange) {
        recolor();
    }
}

Banner::Banner(QWidget *parent, const QString &name)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    setObjectName(name);
    setAutoFillBackground(true);
    m_text->setObjectName(name + QLatin1String("Text"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(11, 6, 9, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    hide();
    recolor();
}

void Banner::showMessage(Kind kind, const QString &text, const QList<QAction *> &actions)
{
    m_kind = kind;
    m_text->setText(text);
    for (QWidget *button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater(); // this may be what its click led to
    }
    for (QAction *action : actions) {
        QPushButton *button = buttonFor(action, this);
        layout()->addWidget(button);
        m_buttons.append(button);
    }
    recolor();
    setVisible(!text.isEmpty());
}

void Banner::recolor()
{
    const SemanticColors colors = SemanticColors::of(QApplication::palette());
    paintBackground(*this, m_kind == Kind::Note ? colors.note : colors.caution);
    m_icon->setPixmap(
        symbolicIcon(m_kind == Kind::Note ? QStringLiteral("information") : QStringLiteral("warning"))
            .pixmap(QSize(18, 18), devicePixelRatioF()));
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange) {
        recolor();
    }
}

} // namespace lvs
