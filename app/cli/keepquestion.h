// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextStream>

#include <chrono>
#include <memory>

class QSocketNotifier;

namespace lvs::cli {

/// Asks at a terminal whether changes shall be kept that are taken back otherwise. The event loop runs on
/// meanwhile: time may pass before there is an answer.
class KeepQuestion : public QObject
{
    Q_OBJECT
public:
    KeepQuestion();
    ~KeepQuestion() override;

    /// Whether there is somebody to ask. isInputFree is whether standard input was not read as a file.
    [[nodiscard]] static bool canAsk(bool isInputFree);
    void ask(QTextStream &stream, std::chrono::seconds left);

Q_SIGNALS:
    /// Once; not where the input ends without a word.
    void answered(bool keep);

private:
    void read();

    std::unique_ptr<QSocketNotifier> m_input;
    QByteArray m_line;
};

} // namespace lvs::cli
