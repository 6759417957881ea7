// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/keyedtablemodel.h"

#include <QApplication>
#include <QStyle>

namespace lvs {

FlashingTableModel::FlashingTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_clock.start();
    m_flashEnd.setSingleShot(true);
    connect(&m_flashEnd, &QTimer::timeout, this, [this] { announceFlashEnd(); });
}

void FlashingTableModel::startFlash()
{
    // A style without animation is how a desktop asks for reduced motion.
    const QStyle *style = QApplication::style();
    if (style != nullptr && style->styleHint(QStyle::SH_Widget_Animation_Duration) > 0) {
        m_flashEnd.start(flashLength + 10);
    }
}

} // namespace lvs
