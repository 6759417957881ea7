// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/whatif.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace lvs {

/// Answers questions on a thread of its own, one at a time, so that the window stays free while a day is
/// simulated.
class WhatIfRunner : public QObject
{
    Q_OBJECT
public:
    explicit WhatIfRunner(QObject *parent = nullptr);
    /// Stops what runs, and waits for it: some milliseconds.
    ~WhatIfRunner() override;

    /// What runs already is stopped, and nothing more is heard of it.
    void start(const simulation::Question &question);
    /// Ends in refused() with Cancelled.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_stop != nullptr; }

Q_SIGNALS:
    /// 0 to 1000.
    void progressed(int permille);
    void answered(const std::shared_ptr<const lvs::simulation::Answer> &answer);
    void refused(const lvs::Error &error);

private:
    QThread m_thread;
    QObject *m_worker;
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the run that is heard; null while none runs
};

} // namespace lvs
