// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/settingdelegate.h"

#include "core/plan/wording/sysctls.h"
#include "ui/support/cellmargin.h"
#include "ui/support/semanticcolors.h"
#include "ui/support/settingtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSpinBox>
#include <QWheelEvent>

#include <algorithm>
#include <functional>
#include <limits>

namespace lvs {

namespace {

constexpr int switchWidth = 26;
constexpr int switchHeight = 14;
constexpr auto filledProperty = "filled";

SysctlKey keyOf(const QModelIndex &index)
{
    return index.data(SettingRole).value<SysctlKey>();
}

bool isSwitchCell(const QModelIndex &index)
{
    return index.flags().testFlag(Qt::ItemIsUserCheckable) && index.data(Qt::CheckStateRole).isValid();
}

QSpinBox *makeNumber(QWidget *parent, SysctlKey key)
{
    const SysctlRule &rule = sysctlRule(key);
    const auto bounded = [](qint64 number) {
        return static_cast<int>(std::clamp<qint64>(number, 0, std::numeric_limits<int>::max()));
    };
    auto *box = new QSpinBox(parent);
    box->setRange(bounded(rule.minimum), bounded(rule.maximum));
    box->setFrame(false);
    box->setAutoFillBackground(true);
    return box;
}

/// A list that tells a choice from a look: the arrow keys and the wheel move through its values, which
/// QComboBox calls activated, too.
class SettingList : public QComboBox
{
public:
    explicit SettingList(QWidget *parent, std::function<void(QWidget *)> chosen)
        : QComboBox(parent)
    {
        connect(this, &QComboBox::activated, this, [this, chosen = std::move(chosen)] {
            if (!m_looking) {
                chosen(this);
            }
        });
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        m_looking = true;
        QComboBox::keyPressEvent(event);
        m_looking = false;
    }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

private:
    bool m_looking = false;
};

QComboBox *makeList(QWidget *parent, SysctlKey key, std::function<void(QWidget *)> chosen)
{
    auto *box = new SettingList(parent, std::move(chosen));
    for (const qint64 choice : sysctlChoices(key)) {
        box->addItem(valueText(key, {choice, 0}), choice);
        box->setItemData(box->count() - 1, meaning(key, choice), Qt::ToolTipRole);
    }
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

QWidget *makePair(QWidget *parent, SysctlKey key)
{
    auto *pair = new QWidget(parent);
    pair->setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    for (const char *name : {"firstNumber", "secondNumber"}) {
        QSpinBox *box = makeNumber(pair, key);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(QLatin1String(name) == QLatin1String("firstNumber")
                                   ? SettingDelegate::tr("First number")
                                   : SettingDelegate::tr("Second number"));
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setToolTip(describe(key));
        layout->addWidget(box);
    }
    pair->setFocusProxy(pair->findChild<QSpinBox *>(QStringLiteral("firstNumber")));
    return pair;
}

} // namespace

std::optional<SysctlValue> wantedSetting(const QModelIndex &index, const QVariant &value, int role)
{
    const QVariant key = index.data(SettingRole);
    if (!key.isValid()) {
        return std::nullopt;
    }
    std::optional<SysctlValue> wanted;
    if (role == Qt::CheckStateRole && isSwitchCell(index)) {
        wanted = SysctlValue {value.toInt() == Qt::Checked ? 1 : 0, 0};
    } else if (role == Qt::EditRole && value.canConvert<SysctlValue>()) {
        wanted = value.value<SysctlValue>();
    }
    return wanted && checkSysctl(key.value<SysctlKey>(), *wanted) ? wanted : std::nullopt;
}

QWidget *SettingDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                       const QModelIndex &index) const
{
    if (!index.data(SettingRole).isValid()) {
        return nullptr;
    }
    const SysctlKey key = keyOf(index);
    QWidget *editor = nullptr;
    if (sysctlRule(key).pair) {
        editor = makePair(parent, key);
    } else if (sysctlChoices(key).empty()) {
        editor = makeNumber(parent, key);
    } else {
        editor = makeList(parent, key, [this](QWidget *list) {
            auto *self = const_cast<SettingDelegate *>(this);
            Q_EMIT self->commitData(list);
            Q_EMIT self->closeEditor(list);
        });
    }
    editor->setObjectName(QStringLiteral("settingEditor"));
    editor->setAccessibleName(QLatin1String(sysctlRule(key).file));
    editor->setToolTip(tr("Enter keeps the value, Escape leaves it as it was."));
    return editor;
}

void SettingDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // A change on the host must not take back what is being typed.
    if (editor->property(filledProperty).toBool()) {
        return;
    }
    editor->setProperty(filledProperty, true);
    const auto value = index.data(Qt::EditRole).value<SysctlValue>();
    if (auto *list = qobject_cast<QComboBox *>(editor)) {
        list->setCurrentIndex(list->findData(value.first));
    } else if (auto *number = qobject_cast<QSpinBox *>(editor)) {
        number->setValue(static_cast<int>(value.first));
    } else {
        editor->findChild<QSpinBox *>(QStringLiteral("firstNumber"))->setValue(static_cast<int>(value.first));
        editor->findChild<QSpinBox *>(QStringLiteral("secondNumber"))
            ->setValue(static_cast<int>(value.second));
    }
}

void SettingDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto numberIn = [](QSpinBox *box) {
        box->interpretText();
        return static_cast<qint64>(box->value());
    };
    SysctlValue value;
    if (auto *list = qobject_cast<QComboBox *>(editor)) {
        if (list->currentIndex() < 0) {
            return; // a value without a name, which was not replaced
        }
        value.first = list->currentData().toLongLong();
    } else if (auto *number = qobject_cast<QSpinBox *>(editor)) {
        value.first = numberIn(number);
    } else {
        value.first = numberIn(editor->findChild<QSpinBox *>(QStringLiteral("firstNumber")));
        value.second = numberIn(editor->findChild<QSpinBox *>(QStringLiteral("secondNumber")));
    }
    model->setData(index, QVariant::fromValue(value), Qt::EditRole);
}

bool SettingDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                  const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!isSwitchCell(index)) {
        return false;
    }
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick) {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->position().toPoint())) {
            return false;
        }
        toggles = event->type() == QEvent::MouseButtonRelease;
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        toggles = key == Qt::Key_Space || key == Qt::Key_Select;
        if (!toggles) {
            return false;
        }
    } else {
        return false;
    }
    if (toggles) {
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model->setData(index, static_cast<int>(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    }
    return true;
}

QSize SettingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = CellDelegate::sizeHint(option, index);
    size.rwidth() += isSwitchCell(index) ? switchWidth + cellSideMargin : 0;
    return size;
}

void SettingDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    if (!isSwitchCell(index)) {
        if (index.flags().testFlag(Qt::ItemIsEditable)) {
            QColor line = textColor(option, true);
            line.setAlphaF(0.45F);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(line, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(option.rect).adjusted(3.5, 3.5, -3.5, -3.5), 3, 3);
        }
        CellDelegate::paintContent(painter, option, index);
        return;
    }
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor color = selected ? textColor(option, false) : SemanticColors::of(option.palette).bar;
    const QColor quiet = textColor(option, true);
    const QRectF track(option.rect.left() + cellSideMargin + 0.5,
                       option.rect.center().y() - switchHeight / 2 + 0.5, switchWidth, switchHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? color : quiet, 1));
    painter.setBrush(on ? QBrush(color) : Qt::NoBrush);
    painter.drawRoundedRect(track, switchHeight / 2.0, switchHeight / 2.0);
    constexpr qreal inset = 3;
    constexpr qreal knob = switchHeight - 2 * inset;
    const qreal left = on ? track.right() - inset - knob : track.left() + inset;
    painter.setPen(Qt::NoPen);
    painter.setBrush(!on            ? quiet
                         : selected ? option.palette.color(QPalette::Highlight)
                                    : option.palette.color(QPalette::Base));
    painter.drawEllipse(QRectF(left, track.top() + inset, knob, knob));
    paintText(painter, option, option.rect.adjusted(2 * cellSideMargin + switchWidth, 0, -cellSideMargin, 0),
              index);
}

} // namespace lvs
