// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/severalservicesdialog.h"

#include "core/model/number.h"
#include "core/plan/planner.h"
#include "core/plan/wording/wording.h"
#include "ui/dialogs/servicefields.h"

#include <QCheckBox>
#include <QHBoxLayout>

#include <algorithm>

namespace lvs {

namespace {

/// What a flag does for sh and mh; a scheduler that we do not know has it by its number.
QString flagText(SchedulerFlag flag)
{
    switch (flag) {
    case SchedulerFlag::Flag1:
        return SeveralServicesDialog::tr("fallback");
    case SchedulerFlag::Flag2:
        return SeveralServicesDialog::tr("port");
    case SchedulerFlag::Flag3:
        return QStringLiteral("flag-3");
    }
    Q_UNREACHABLE();
}

template <typename Value> bool areEqual(const std::vector<Value> &values)
{
    return std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) == values.end();
}

/// What that function says of each service.
template <typename Function> auto each(const std::vector<VirtualService> &services, Function function)
{
    std::vector<decltype(function(services.front()))> values;
    for (const VirtualService &service : services) {
        values.push_back(function(service));
    }
    return values;
}

/// The text that all have, or none.
QString common(const std::vector<QString> &texts)
{
    return !texts.empty() && areEqual(texts) ? texts.front() : QString();
}

} // namespace

SeveralServicesDialog::SeveralServicesDialog(const IpvsState &state, const std::vector<ServiceKey> &services,
                                             QWidget *parent)
    : EditDialog(parent)
    , m_state(state)
{
    for (const ServiceKey &key : services) {
        if (const VirtualService *service = state.service(key)) {
            m_services.push_back(*service);
        }
    }
    setObjectName(QStringLiteral("severalServicesDialog"));
    setWindowTitle(tr("Edit %n service(s)", nullptr, static_cast<int>(m_services.size())));
    setAcceptText(tr("Change"));
    buildSchedulerFields();
    buildPersistenceFields();
    m_built = true;
    reevaluate();
    resize(860, 560);
}

void SeveralServicesDialog::watch(QWidget *editor)
{
    const auto touch = [this, editor] {
        m_touched.insert(editor);
        reevaluate();
    };
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        connect(box, &QComboBox::currentTextChanged, this, touch);
    } else if (auto *tick = qobject_cast<QCheckBox *>(editor)) {
        connect(tick, &QCheckBox::stateChanged, this, touch);
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        connect(line, &QLineEdit::textEdited, this, touch);
    }
}

QCheckBox *SeveralServicesDialog::makeTick(const QString &objectName, const QString &text,
                                           const std::vector<bool> &values)
{
    auto *box = new QCheckBox(text, form());
    box->setObjectName(objectName);
    box->setAccessibleName(text);
    const bool same = areEqual(values);
    box->setTristate(!same);
    box->setCheckState(!same ? Qt::PartiallyChecked : values.front() ? Qt::Checked : Qt::Unchecked);
    if (!same) {
        box->setText(tr("%1 (different)").arg(text));
    }
    watch(box);
    return box;
}

void SeveralServicesDialog::buildSchedulerFields()
{
    addSection(tr("How the real server is chosen"), HelpTopic::Schedulers);
    m_scheduler = makeSchedulerBox(form());
    m_scheduler->setCurrentIndex(-1);
    m_scheduler->setCurrentText(
        common(each(m_services, [](const VirtualService &s) { return s.settings.scheduler.name(); })));
    m_scheduler->lineEdit()->setPlaceholderText(tr("(different)"));
    m_schedulerField = addField(tr("Scheduler"), m_scheduler, {});
    watch(m_scheduler);

    auto *flags = new QWidget(form());
    flags->setObjectName(QStringLiteral("flags"));
    auto *row = new QHBoxLayout(flags);
    row->setContentsMargins({});
    for (const SchedulerFlag flag : allSchedulerFlags) {
        auto *box = makeTick(QStringLiteral("flag%1").arg(static_cast<int>(flag)), flagText(flag),
                             each(m_services, [flag](const VirtualService &s) {
                                 return s.settings.schedulerFlags.testFlag(flag);
                             }));
        box->setToolTip(flag == SchedulerFlag::Flag3
                            ? tr("Counts for schedulers that LVS Desk does not know.")
                            : tr("Counts for the schedulers sh and mh."));
        row->addWidget(box);
        m_flags.append(box);
    }
    row->addStretch();
    m_flagsField = addField(tr("Flags"), flags,
                            tr("For sh and mh. fallback: where the chosen real server is down, try the next. "
                               "port: the client's port takes part in the hash."));
}

void SeveralServicesDialog::buildPersistenceFields()
{
    addSection(tr("Who stays with a real server"), HelpTopic::Persistence);
    m_persistent = makeTick(
        QStringLiteral("persistent"), tr("A client returns to its real server"),
        each(m_services, [](const VirtualService &s) { return s.settings.persistence.has_value(); }));
    m_persistentField =
        addField(tr("Persistence"), m_persistent, tr("For sessions that are kept on the real server."));
    std::vector<QString> timeouts;
    std::vector<QString> masks;
    std::vector<QString> engines;
    for (const VirtualService &service : m_services) {
        if (const auto &persistence = service.settings.persistence) {
            timeouts.push_back(QString::number(persistence->timeout));
            masks.push_back(persistence->mask.isSingle() ? QString() : persistence->mask.toString());
            engines.push_back(service.settings.persistenceEngine.toString());
        }
    }
    m_timeout = makeLine("timeout",
                         timeouts.empty() ? QString::number(Persistence::defaultTimeout) : common(timeouts));
    m_timeout->setPlaceholderText(tr("(different)"));
    watch(m_timeout);
    m_timeoutField =
        addField(tr("For seconds"), m_timeout, tr("1 to 2678400; for those of them that are persistent."));
    m_mask = makeLine("mask", common(masks));
    m_mask->setPlaceholderText(areEqual(masks) ? tr("each client for itself") : tr("(different)"));
    watch(m_mask);
    m_maskField = addField(tr("Per network"), m_mask,
                           tr("Netmask or prefix length that counts as one client, such as 24."));
    m_engine = makeEngineBox(form());
    m_engine->setCurrentText(common(engines));
    m_engine->lineEdit()->setPlaceholderText(areEqual(engines) ? tr("by the client's address")
                                                               : tr("(different)"));
    watch(m_engine);
    m_engineField = addField(tr("Engine"), m_engine,
                             tr("Empty: by the client's address. sip: by the call-id of SIP over UDP."));
    m_onePacket = makeTick(QStringLiteral("onePacket"), tr("Schedule each datagram by itself"),
                           each(m_services, [](const VirtualService &s) { return s.settings.onePacket; }));
    m_onePacketField =
        addField(tr("One-packet"), m_onePacket, tr("For UDP with one question and one answer."));
    setHelp(*m_onePacket, HelpTopic::Services, QStringLiteral("onepacket"));
}

void SeveralServicesDialog::changePersistence(VirtualService &service)
{
    ServiceSettings &settings = service.settings;
    if (isTouched(m_persistent) && m_persistent->checkState() == Qt::Unchecked) {
        settings.persistence.reset();
        settings.persistenceEngine = ShortName();
    }
    if (isTouched(m_persistent) && m_persistent->checkState() == Qt::Checked && !settings.persistence) {
        settings.persistence = Persistence();
        settings.persistence->mask = PersistenceMask::single(service.key.family());
    }
    if (!settings.persistence) {
        return;
    }
    if (isTouched(m_timeout)) {
        const Result<quint64> timeout =
            parseNumber(m_timeout->text().trimmed(), 1, Persistence::longestTimeout);
        m_timeoutField->setProblem(timeout ? QString() : describe(timeout.error()));
        settings.persistence->timeout = static_cast<quint32>(timeout.valueOr(settings.persistence->timeout));
    }
    changeEngine(settings);
    if (!isTouched(m_mask)) {
        return;
    }
    if (m_mask->text().trimmed().isEmpty()) {
        settings.persistence->mask = PersistenceMask::single(service.key.family());
        return;
    }
    const Result<PersistenceMask> mask =
        PersistenceMask::parse(m_mask->text().trimmed(), service.key.family());
    if (mask) {
        settings.persistence->mask = *mask;
    } else {
        m_maskField->setProblem(tr("%1: %2").arg(service.key.toString(), describe(mask.error())));
    }
}

void SeveralServicesDialog::changeEngine(ServiceSettings &settings)
{
    if (!isTouched(m_engine)) {
        return;
    }
    const QString text = m_engine->currentText().trimmed();
    const Result<ShortName> engine = text.isEmpty() ? ShortName() : ShortName::parse(text);
    m_engineField->setProblem(engine ? QString() : describe(engine.error()));
    settings.persistenceEngine = engine.valueOr(settings.persistenceEngine);
}

void SeveralServicesDialog::change(VirtualService &service)
{
    ServiceSettings &settings = service.settings;
    if (isTouched(m_scheduler)) {
        const Result<Scheduler> scheduler = Scheduler::parse(m_scheduler->currentText().trimmed());
        m_schedulerField->setProblem(scheduler ? QString() : describe(scheduler.error()));
        if (scheduler && !(settings.scheduler == *scheduler)) {
            settings.scheduler = *scheduler;
            settings.schedulerFlags &= scheduler->meaningfulFlags();
        }
    }
    for (size_t i = 0; i < allSchedulerFlags.size(); ++i) {
        const QCheckBox *box = m_flags[static_cast<qsizetype>(i)];
        if (isTouched(box) && box->checkState() != Qt::PartiallyChecked) {
            settings.schedulerFlags.setFlag(allSchedulerFlags.at(i), box->isChecked());
        }
    }
    if (isTouched(m_onePacket) && m_onePacket->checkState() != Qt::PartiallyChecked) {
        settings.onePacket = m_onePacket->isChecked();
    }
    changePersistence(service);
}

QList<Diagnostic> SeveralServicesDialog::placeFindings(const IpvsState &after)
{
    QList<Diagnostic> rest;
    for (const Diagnostic &finding : validate(after)) {
        FormField *field = nullptr;
        if (finding.refuses()) {
            switch (finding.error->code) {
            case ErrorCode::SchedulerFlagMismatch:
                field = m_flagsField;
                break;
            case ErrorCode::OnePacketNeedsUdp:
                field = m_onePacketField;
                break;
            case ErrorCode::PortZeroNeedsPersistence:
                field = m_persistentField;
                break;
            case ErrorCode::EngineNeedsPersistence:
                field = m_engineField;
                break;
            default:
                break;
            }
        }
        if (field == nullptr) {
            rest.append(finding);
        } else if (field->problem().isEmpty()) {
            field->setProblem(tr("%1: %2").arg(finding.service.toString(), describe(finding)));
        }
    }
    return rest;
}

void SeveralServicesDialog::showFlagsThatApply()
{
    SchedulerFlags meaningful;
    if (const Result<Scheduler> chosen = Scheduler::parse(m_scheduler->currentText().trimmed());
        chosen && isTouched(m_scheduler)) {
        meaningful = chosen->meaningfulFlags();
    } else {
        for (const VirtualService &service : m_services) {
            meaningful |= service.settings.scheduler.meaningfulFlags();
        }
    }
    for (size_t i = 0; i < allSchedulerFlags.size(); ++i) {
        m_flags[static_cast<qsizetype>(i)]->setVisible(meaningful.testFlag(allSchedulerFlags.at(i)));
    }
    m_flagsField->setShown(meaningful != SchedulerFlags());
}

void SeveralServicesDialog::evaluate()
{
    if (!m_built) {
        return;
    }
    const bool persistent = m_persistent->checkState() != Qt::Unchecked;
    m_timeoutField->setShown(persistent);
    m_maskField->setShown(persistent);
    m_engineField->setShown(persistent);
    showFlagsThatApply();
    for (FormField *field : {m_schedulerField, m_flagsField, m_persistentField, m_timeoutField, m_maskField,
                             m_engineField, m_onePacketField}) {
        field->setProblem({});
    }
    m_changed.clear();
    IpvsState before;
    IpvsState after;
    for (const VirtualService &service : m_services) {
        VirtualService wanted = service;
        change(wanted);
        before.setService(service);
        after.setService(wanted);
        if (!(wanted == service)) {
            m_changed.push_back(wanted);
        }
    }
    const QList<Diagnostic> findings = placeFindings(after);
    showOutcome(planner(before, after), findings);
}

} // namespace lvs
