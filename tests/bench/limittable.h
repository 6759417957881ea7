// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <string>

namespace lvs::bench {

/// The figures of a benchmark that has nobody to be compared with: lines of what, ours, the limit that is
/// promised, and their ratio. Figures without a promise have a dash.
class LimitTable
{
public:
    LimitTable() { print("what, ours, limit, ratio"); }

    void add(const std::string &what, double ours, int decimals = 2)
    {
        print(what + ", " + text(ours, decimals) + ", -, -");
    }
    void addAtLeast(const std::string &what, double ours, double limit, int decimals = 2)
    {
        addLimited(what, ours, limit, decimals, ours >= limit);
    }
    void addAtMost(const std::string &what, double ours, double limit, int decimals = 2)
    {
        addLimited(what, ours, limit, decimals, ours <= limit);
    }
    /// 1 where a limit was missed; what main() gives back.
    [[nodiscard]] int status() const { return m_status; }

private:
    static std::string text(double number, int decimals)
    {
        char buffer[64];
        std::snprintf(buffer, sizeof(buffer), "%.*f", decimals, number);
        return buffer;
    }
    static void print(const std::string &line)
    {
        std::printf("%s\n", line.c_str());
        std::fflush(stdout);
    }
    void addLimited(const std::string &what, double ours, double limit, int decimals, bool isReached)
    {
        print(what + ", " + text(ours, decimals) + ", " + text(limit, decimals) + ", " + text(ours / limit, 2)
              + (isReached ? "" : "  <- missed"));
        m_status = isReached ? m_status : 1;
    }

    int m_status = 0;
};

} // namespace lvs::bench
