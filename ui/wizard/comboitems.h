// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>

class QComboBox;

namespace lvs {

/// What a box offers: the words, and what they stand for.
struct ComboItem
{
    QString words;
    QVariant value;
};

/// Offers these. A box that offers them already is left alone, so that one that is open stays as it is.
void offer(QComboBox &box, const QList<ComboItem> &items);

} // namespace lvs
