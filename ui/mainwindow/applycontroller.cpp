// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/applycontroller.h"

#include "core/plan/wording/wording.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/hosts/hostsession.h"

namespace lvs {

ApplyController::ApplyController(LogModel &log, QWidget &window)
    : QObject(&window)
    , m_log(log)
    , m_window(window)
{
}

void ApplyController::review(HostSession &session)
{
    auto *dialog = new ReviewDialog(session, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &ReviewDialog::applied, this,
        [this, &session](const Plan &plan, const TransactionReport &report) { note(session, plan, report); });
    dialog->open();
}

void ApplyController::note(HostSession &session, const Plan &plan, const TransactionReport &report)
{
    const auto steps = static_cast<int>(plan.steps.size());
    if (report.succeeded()) {
        session.noteApplied(plan);
        const QString text = steps == 1
            ? tr("Applied: %1").arg(describe(plan.steps.front()))
            : tr("Applied %n step(s): %1 …", nullptr, steps).arg(describe(plan.steps.front()));
        m_log.append(LogModel::Severity::Information, session.title(), text);
        Q_EMIT message(text);
        return;
    }
    const QString text = tr("Not applied: %1").arg(describe(*report.error));
    m_log.append(LogModel::Severity::Failure, session.title(), text);
    Q_EMIT message(text);
}

} // namespace lvs
