// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hostspane.h"

#include "ui/support/cellroles.h"
#include "ui/support/stateglyph.h"

#include <QApplication>
#include <QPainter>
#include <QStyledItemDelegate>

namespace lvs {

namespace {

constexpr int margin = 6;

class HostDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int text =
            std::max(option.fontMetrics.horizontalAdvance(index.data().toString()),
                     option.fontMetrics.horizontalAdvance(index.data(HostsModel::SummaryRole).toString()));
        return {text + 40, 2 * option.fontMetrics.height() + 2 * margin};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QStyle *style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        const bool selected = cell.state.testFlag(QStyle::State_Selected);
        const QPalette::ColorGroup group =
            cell.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
        const QColor text = cell.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
        SemanticColors colors = SemanticColors::of(cell.palette);
        if (selected) {
            colors.running = colors.degraded = colors.attention = colors.quiet = text;
        }
        const int height = cell.fontMetrics.height();
        const QRect first(cell.rect.left() + 28, cell.rect.top() + margin, cell.rect.width() - 32, height);
        painter->save();
        paintState(*painter, QRectF(cell.rect.left() + 6, first.top(), 16, height),
                   index.data(StateRole).value<RowState>(), colors);
        const QString drift = index.data(HostsModel::DriftRole).toString();
        const int driftWidth = drift.isEmpty() ? 0 : cell.fontMetrics.horizontalAdvance(drift) + margin;
        painter->setPen(text);
        painter->drawText(first, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                          cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, first.width() - driftWidth));
        painter->setPen(selected ? text : colors.changed);
        painter->drawText(first, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), drift);
        painter->setPen(selected
                            ? SemanticColors::mix(text, cell.palette.color(group, QPalette::Highlight), 0.25)
                            : colors.quiet);
        painter->drawText(first.translated(0, height), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                          cell.fontMetrics.elidedText(index.data(HostsModel::SummaryRole).toString(),
                                                      Qt::ElideRight, first.width()));
        painter->restore();
    }
};

} // namespace

HostsPane::HostsPane(HostsModel &hosts, QWidget *parent)
    : QListView(parent)
    , m_hosts(hosts)
{
    setObjectName(QStringLiteral("hostsList"));
    setAccessibleName(tr("Hosts"));
    setToolTip(tr("The machines that this window can manage."));
    setFrameShape(NoFrame);
    setItemDelegate(new HostDelegate(this));
    setModel(&hosts);
    setUniformItemSizes(true);
    setMinimumWidth(140);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void HostsPane::select(const HostSession *session)
{
    setCurrentIndex(m_hosts.index(m_hosts.rowOf(session)));
}

QSize HostsPane::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("simulated, 10 services")) + 34, 200};
}

void HostsPane::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid()) {
        Q_EMIT sessionSelected(m_hosts.session(current.row()));
    }
}

} // namespace lvs
