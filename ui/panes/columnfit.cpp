// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/columnfit.h"

#include <QSet>

namespace lvs {

ColumnFit::ColumnFit(QHeaderView &header)
    : QObject(&header)
    , m_header(header)
{
    connect(&header, &QHeaderView::sectionResized, this, [this](int column, int /*before*/, int now) {
        if (now > 0) { // a hidden one tells 0
            m_widths[column] = now;
        }
    });
}

void ColumnFit::setYielding(const QList<int> &columns)
{
    m_yielding = columns;
}

void ColumnFit::setStretch(int column, int least)
{
    m_stretch = column;
    m_leastStretch = least;
}

void ColumnFit::noteWidths()
{
    for (int column = 0; column < m_header.count(); ++column) {
        const bool hidden = m_header.isSectionHidden(column);
        m_header.setSectionHidden(column, false);
        m_widths[column] = m_header.sectionSize(column);
        m_header.setSectionHidden(column, hidden);
    }
}

void ColumnFit::choose(int column, bool shown)
{
    m_header.setSectionHidden(column, !shown);
    if (m_yielding.contains(column)) {
        m_chosen[column] = shown;
    }
}

void ColumnFit::forgetChoices()
{
    m_chosen.clear();
}

int ColumnFit::neededWidth(int column) const
{
    return column == m_stretch ? m_leastStretch : m_widths.value(column, m_header.defaultSectionSize());
}

void ColumnFit::fit(int width)
{
    QSet<int> leftOut;
    int needed = 0;
    for (int column = 0; column < m_header.count(); ++column) {
        const bool yields = m_yielding.contains(column);
        const bool wanted = yields ? m_chosen.value(column, true) : !m_header.isSectionHidden(column);
        if (wanted) {
            needed += neededWidth(column);
        } else if (yields) {
            leftOut.insert(column);
        }
    }
    for (const int column : m_yielding) {
        if (needed <= width) {
            break;
        }
        if (!m_chosen.contains(column)) {
            leftOut.insert(column);
            needed -= neededWidth(column);
        }
    }
    for (const int column : m_yielding) {
        if (m_header.isSectionHidden(column) != leftOut.contains(column)) {
            m_header.setSectionHidden(column, leftOut.contains(column));
        }
    }
}

void ColumnFit::save(QSettings &settings, const QString &key) const
{
    QVariantMap chosen;
    for (auto choice = m_chosen.begin(); choice != m_chosen.end(); ++choice) {
        chosen.insert(QString::number(choice.key()), choice.value());
    }
    settings.setValue(key, chosen);
}

void ColumnFit::restore(const QSettings &settings, const QString &key)
{
    m_chosen.clear();
    const QVariantMap chosen = settings.value(key).toMap();
    for (auto choice = chosen.begin(); choice != chosen.end(); ++choice) {
        if (const int column = choice.key().toInt(); m_yielding.contains(column)) {
            m_chosen[column] = choice.value().toBool();
        }
    }
}

} // namespace lvs
