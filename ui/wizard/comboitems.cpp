// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/comboitems.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace lvs {

namespace {

bool offersAlready(const QComboBox &box, const QList<ComboItem> &items)
{
    if (box.count() != items.size()) {
        return false;
    }
    for (int i = 0; i < box.count(); ++i) {
        if (box.itemText(i) != items[i].words || box.itemData(i) != items[i].value) {
            return false;
        }
    }
    return true;
}

} // namespace

void offer(QComboBox &box, const QList<ComboItem> &items)
{
    if (offersAlready(box, items)) {
        return;
    }
    const QSignalBlocker blocker(&box);
    const QString typed = box.isEditable() ? box.currentText() : QString();
    box.clear();
    for (const ComboItem &item : items) {
        box.addItem(item.words, item.value);
    }
    if (box.isEditable()) {
        box.setEditText(typed);
    }
}

} // namespace lvs
