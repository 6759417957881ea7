// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/step.h"
#include "core/plan/validator.h"

#include <QString>
#include <QStringList>

namespace lvs {

/// An error in a sentence of the user's language, with what to do about it where that is known. The place
/// in a text is not part of it: see describe(TextPosition).
[[nodiscard]] QString describe(const Error &error);

/// "line 3, column 12", or nothing where the place is unknown.
[[nodiscard]] QString describe(const TextPosition &position);

/// What a warning means and why it matters, in a sentence or two.
[[nodiscard]] QString describe(Advice advice);

/// A finding with its reason: describe() of its error or its advice.
[[nodiscard]] QString describe(const Diagnostic &diagnostic);

/// A step in words: "Add real server 10.0.0.18:80 to TCP 10.0.0.250:80: DR, weight 1".
[[nodiscard]] QString describe(const Step &step);
[[nodiscard]] QString describe(const SetupStep &step);

/// What a step is about, "TCP 10.0.0.250:80", "time-outs", "master sync daemon", "address 10.0.0.250/32 on
/// lo": stepSubject() is the same for programs.
[[nodiscard]] QString subjectWords(const Step &step);
[[nodiscard]] QString subjectWords(const SetupStep &step);
/// The words for a stepSubject() that was kept as text; what is none of its fixed words stays as it is.
[[nodiscard]] QString subjectWords(const QString &subject);

/// Parts of a list in one line, with the language's own sign between them.
[[nodiscard]] QString listWords(const QStringList &parts);

/// What a scheduler does and when to use it, in a sentence or two; for one that is not known, that it is not.
[[nodiscard]] QString describe(const Scheduler &scheduler);

/// A scheduler's full name, "weighted round robin"; its short name where it is not known.
[[nodiscard]] QString schedulerTitle(const Scheduler &scheduler);

/// How a forwarding method works and what it asks of the real server, in a sentence or two.
[[nodiscard]] QString describe(ForwardingMethod method);

} // namespace lvs
