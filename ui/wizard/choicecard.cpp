// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/choicecard.h"

#include "ui/support/semanticcolors.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace lvs {

namespace {
constexpr int margin = 10;
}

ChoiceCard::ChoiceCard(QWidget *picture, const QString &title, const QString &words, QWidget *parent)
    : QAbstractButton(parent)
    , m_title(new QLabel(title, this))
    , m_words(new QLabel(words, this))
{
    setCheckable(true);
    setAutoExclusive(true);
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(words);
    setToolTip(words);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    QFont small = m_words->font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    m_words->setFont(small);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    for (QLabel *label : {m_title, m_words}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        // As wide as the card, which shares its row with others.
        QSizePolicy wide(QSizePolicy::Ignored, QSizePolicy::Minimum);
        wide.setHeightForWidth(true);
        label->setSizePolicy(wide);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    picture->setParent(this);
    picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(5);
    layout->addWidget(picture);
    layout->addWidget(m_title);
    layout->addWidget(m_words, 1);
    useColors();
}

void ChoiceCard::useColors()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, SemanticColors::of(palette()).quiet);
    m_words->setPalette(quiet);
}

void ChoiceCard::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        useColors();
    }
}

QSize ChoiceCard::sizeHint() const
{
    return layout()->sizeHint();
}

QSize ChoiceCard::minimumSizeHint() const
{
    return layout()->minimumSize();
}

bool ChoiceCard::hasHeightForWidth() const
{
    return true;
}

int ChoiceCard::heightForWidth(int width) const
{
    return layout()->heightForWidth(width);
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const SemanticColors colors = SemanticColors::of(palette());
    const QColor base = palette().color(QPalette::Base);
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor ground = isChecked() ? SemanticColors::mix(base, accent, colors.dark ? 0.16 : 0.07)
        : underMouse()                ? SemanticColors::mix(base, accent, colors.dark ? 0.08 : 0.03)
                                      : base;
    const qreal width = isChecked() ? 2 : 1;
    painter.setPen(QPen(isChecked() ? accent : colors.line, width));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    if (hasFocus()) {
        painter.setPen(QPen(accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4.5, 4.5, -4.5, -4.5), 4, 4);
    }
}

} // namespace lvs
