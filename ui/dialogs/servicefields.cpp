// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/servicefields.h"

#include "ui/support/schedulerdelegate.h"

#include <QAbstractItemView>

namespace lvs {

namespace {

/// Wide enough for a sentence about each scheduler.
constexpr int listWidth = 320;

QComboBox *makeNameBox(QWidget *parent, const QString &name)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    return box;
}

} // namespace

QComboBox *makeSchedulerBox(QWidget *parent)
{
    QComboBox *box = makeNameBox(parent, QStringLiteral("scheduler"));
    box->setItemDelegate(new SchedulerDelegate(box));
    for (const Scheduler &scheduler : Scheduler::known()) {
        box->addItem(scheduler.name());
    }
    box->setMaxVisibleItems(static_cast<int>(Scheduler::known().size()));
    box->view()->setMinimumWidth(listWidth);
    return box;
}

QComboBox *makeEngineBox(QWidget *parent)
{
    QComboBox *box = makeNameBox(parent, QStringLiteral("engine"));
    box->addItems({QString(), QStringLiteral("sip")});
    return box;
}

IpvsState tablesOf(const VirtualService &service)
{
    IpvsState state;
    state.setService(service);
    return state;
}

} // namespace lvs
