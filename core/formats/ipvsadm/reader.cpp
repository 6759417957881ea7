// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/ipvsadm/reader.h"

#include "core/formats/ipvsadm/interpreter.h"
#include "core/plan/validator.h"

namespace lvs {

namespace {

/// Points the validator's findings at the lines that made them. Time-outs of 0, which a start may have and no
/// line can set, stand for "not named".
void appendRefusals(const ipvsadm::Interpreter &interpreter, IpvsState &state, QList<Error> &errors)
{
    const Timeouts named = state.timeouts;
    for (quint32 *const each : {&state.timeouts.tcp, &state.timeouts.tcpFin, &state.timeouts.udp}) {
        *each = *each == 0 ? 1 : *each;
    }
    const QList<Diagnostic> findings = validate(state);
    state.timeouts = named;
    for (const Diagnostic &finding : findings) {
        if (finding.error) {
            Error error = *finding.error;
            error.position = interpreter.placeOf(finding.service, finding.realServer);
            errors.append(error);
        }
    }
}

} // namespace

IpvsadmReading readIpvsadm(QStringView text, const IpvsState &start)
{
    IpvsadmReading reading;
    ipvsadm::Interpreter interpreter(start);
    int number = 0;
    qsizetype begin = 0;
    while (begin < text.size()) {
        ++number;
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0) {
            end = text.size();
        }
        const std::vector<ipvsadm::Token> tokens = ipvsadm::tokenize(text.sliced(begin, end - begin), number);
        begin = end + 1;
        if (tokens.empty()) {
            continue;
        }
        if (const Result<void> done = interpreter.execute(tokens); !done) {
            reading.errors.append(done.error());
        }
    }
    reading.state = interpreter.state();
    appendRefusals(interpreter, reading.state, reading.errors);
    return reading;
}

} // namespace lvs
