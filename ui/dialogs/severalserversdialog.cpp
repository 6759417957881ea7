// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/severalserversdialog.h"

#include "core/model/number.h"
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"

#include <QCheckBox>

#include <set>

namespace lvs {

SeveralServersDialog::SeveralServersDialog(const IpvsState &state, const std::vector<Key> &servers,
                                           QWidget *parent)
    : EditDialog(parent)
    , m_state(state)
    , m_keys(servers)
{
    setObjectName(QStringLiteral("severalServersDialog"));
    setWindowTitle(tr("Edit %n real server(s)", nullptr, static_cast<int>(servers.size())));
    setAcceptText(tr("Change"));
    const VirtualService *service = m_state.service(servers.front().first);
    const RealServer *first = service != nullptr ? service->realServer(servers.front().second) : nullptr;
    const RealServerSettings start = first != nullptr ? first->settings : RealServerSettings();

    addSection(tr("Tick what is to be the same for all"), HelpTopic::RealServers);
    m_setWeight = makeTick("setWeight", tr("Set the weight"));
    m_weight = makeLine("weight", start.weight.toString());
    m_weightField = addField(tr("Weight"), m_weight, tr("0 drains them all: no new connections."));
    setHelp(*m_weight, HelpTopic::Weights);
    m_setForwarding = makeTick("setForwarding", tr("Set the forwarding method"));
    m_forwarding.build(
        form(), start,
        [this](const QString &name, QWidget *editor, const QString &words) {
            return addField(name, editor, words);
        },
        [this] { reevaluate(); });
    m_setThresholds = makeTick("setThresholds", tr("Set the thresholds"));
    m_upper = makeLine("upperThreshold", QString::number(start.upperThreshold));
    m_upperField = addField(tr("Upper threshold"), m_upper,
                            tr("With that many connections each is passed over. 0: no limit."));
    m_lower = makeLine("lowerThreshold", QString::number(start.lowerThreshold));
    m_lowerField = addField(tr("Lower threshold"), m_lower,
                            tr("Below this each is used again. 0: three quarters of the upper."));
    m_setWeight->setChecked(true);
    reevaluate();
    resize(820, 520);
}

QCheckBox *SeveralServersDialog::makeTick(const char *objectName, const QString &text)
{
    auto *box = new QCheckBox(text, form());
    box->setObjectName(QLatin1String(objectName));
    addField(QString(), box, {});
    box->setAccessibleName(text);
    box->setToolTip(text);
    connect(box, &QCheckBox::toggled, this, &SeveralServersDialog::reevaluate);
    return box;
}

void SeveralServersDialog::evaluate()
{
    if (m_lowerField == nullptr) {
        return; // the ticks speak before all fields are there
    }
    m_weightField->setShown(m_setWeight->isChecked());
    m_forwarding.setShown(m_setForwarding->isChecked());
    m_upperField->setShown(m_setThresholds->isChecked());
    m_lowerField->setShown(m_setThresholds->isChecked());
    RealServerSettings wanted;
    m_forwarding.evaluate(wanted);
    const Result<Weight> weight = Weight::parse(m_weight->text().trimmed());
    m_weightField->setProblem(weight ? QString() : describe(weight.error()));
    const Result<quint64> upper = parseNumber(m_upper->text().trimmed(), 0, 4294967295U);
    const Result<quint64> lower = parseNumber(m_lower->text().trimmed(), 0, 4294967295U);
    m_upperField->setProblem(upper ? QString() : describe(upper.error()));
    m_lowerField->setProblem(lower ? QString() : describe(lower.error()));

    m_changed.clear();
    IpvsState before;
    IpvsState after;
    std::set<Key> ours;
    for (const auto &[key, endpoint] : m_keys) {
        const VirtualService *service = m_state.service(key);
        const RealServer *server = service != nullptr ? service->realServer(endpoint) : nullptr;
        if (server == nullptr) {
            continue;
        }
        RealServer changed = *server;
        if (m_setWeight->isChecked()) {
            changed.settings.weight = weight.valueOr(changed.settings.weight);
        }
        if (m_setForwarding->isChecked()) {
            changed.settings.forwarding = wanted.forwarding;
            changed.settings.tunnel = wanted.tunnel;
        }
        if (m_setThresholds->isChecked()) {
            changed.settings.upperThreshold = static_cast<quint32>(upper.valueOr(0));
            changed.settings.lowerThreshold = static_cast<quint32>(lower.valueOr(0));
        }
        if (before.service(key) == nullptr) {
            before.setService(*service);
            after.setService(*service);
        }
        after.service(key)->setRealServer(changed);
        m_changed.emplace_back(key, changed);
        ours.insert({key, endpoint});
    }
    QList<Diagnostic> findings;
    for (const Diagnostic &finding : validate(after)) {
        if (!finding.realServer || ours.contains({finding.service, *finding.realServer})) {
            findings.append(finding);
        }
    }
    showOutcome(planner(before, after), findings);
}

} // namespace lvs
