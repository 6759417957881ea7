// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keepquestion.h"

#include "app/cli/commandline.h"

#include <QSocketNotifier>

#include <array>
#include <unistd.h>

namespace lvs::cli {

KeepQuestion::KeepQuestion() = default;
KeepQuestion::~KeepQuestion() = default;

bool KeepQuestion::canAsk(bool isInputFree)
{
    return isInputFree && ::isatty(STDIN_FILENO) != 0;
}

void KeepQuestion::ask(QTextStream &stream, std::chrono::seconds left)
{
    stream << CommandLine::tr("Unless you keep this within %1 s, it is taken back. Keep? [y/N] ")
                  .arg(left.count())
           << Qt::flush;
    m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_input.get(), &QSocketNotifier::activated, this, &KeepQuestion::read);
}

void KeepQuestion::read()
{
    std::array<char, 256> text {};
    const ssize_t length = ::read(STDIN_FILENO, text.data(), text.size());
    if (length <= 0) {
        m_input->setEnabled(false); // nobody is there any more: the time passes
        return;
    }
    m_line.append(text.data(), length);
    const auto end = m_line.indexOf('\n');
    if (end >= 0) {
        m_input->setEnabled(false);
        Q_EMIT answered(m_line.left(end).trimmed().toLower() == "y");
    }
}

} // namespace lvs::cli
