// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/transaction.h"
#include "ui/models/logmodel.h"

#include <QObject>

namespace lvs {

class HostSession;
class ReviewDialog;

/// Opens the review, and notes in the log and in the session what became of an apply.
class ApplyController : public QObject
{
    Q_OBJECT
public:
    ApplyController(LogModel &log, QWidget &window);

    void review(HostSession &session);

Q_SIGNALS:
    void message(const QString &text);

private:
    void note(HostSession &session, const Plan &plan, const TransactionReport &report);

    LogModel &m_log;
    QWidget &m_window;
};

} // namespace lvs
