// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace lvs::cli {

/// The user's wish to stop: SIGINT (Ctrl+C), SIGTERM or SIGHUP. The first asks; another ends the program as
/// it would without this. One at a time.
class Interruption : public QObject
{
    Q_OBJECT
public:
    Interruption();
    ~Interruption() override;

Q_SIGNALS:
    void asked();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace lvs::cli
