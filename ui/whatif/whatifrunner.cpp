// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/whatifrunner.h"

namespace lvs {

WhatIfRunner::WhatIfRunner(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("what-if"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

WhatIfRunner::~WhatIfRunner()
{
    if (m_stop) {
        m_stop->store(true);
    }
    m_thread.quit();
    m_thread.wait();
}

void WhatIfRunner::start(const simulation::Question &question)
{
    if (m_stop) {
        m_stop->store(true);
    }
    m_stop = std::make_shared<std::atomic<bool>>(false);
    QMetaObject::invokeMethod(m_worker, [this, question, stop = m_stop] {
        int shown = -1;
        const auto progress = [&](int permille) {
            if (permille != shown) {
                shown = permille;
                QMetaObject::invokeMethod(this, [this, stop, permille] {
                    if (m_stop == stop) {
                        Q_EMIT progressed(permille);
                    }
                });
            }
            return !stop->load();
        };
        const Result<simulation::Answer> found = simulation::answer(question, progress);
        const auto answer = found ? std::make_shared<const simulation::Answer>(*found) : nullptr;
        const Error error = found ? Error() : found.error();
        QMetaObject::invokeMethod(this, [this, stop, answer, error] {
            if (m_stop != stop) {
                return;
            }
            m_stop.reset();
            if (answer) {
                Q_EMIT answered(answer);
            } else {
                Q_EMIT refused(error);
            }
        });
    });
}

void WhatIfRunner::cancel()
{
    if (m_stop) {
        m_stop->store(true);
    }
}

} // namespace lvs
