// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/machinedialog.h"

#include "ui/cluster/hostlookup.h"
#include "ui/dialogs/hostdialog.h"
#include "ui/hosts/hostsmodel.h"
#include "ui/wizard/clusterdraft.h"

namespace lvs {

void openMachineDialog(ClusterDraft &draft, QWidget &parent, const std::function<void(HostSession *)> &take)
{
    QStringList taken;
    for (int row = 0; row < draft.hosts().rowCount(); ++row) {
        const QString destination = destinationOf(*draft.hosts().session(row));
        if (!destination.isEmpty()) {
            taken.append(destination);
        }
    }
    auto *dialog = new HostDialog(taken, &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &draft, [&draft, dialog, take] {
        take(draft.addMachine(dialog->destination(), dialog->name()));
    });
    dialog->open();
}

} // namespace lvs
