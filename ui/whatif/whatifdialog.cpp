// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/whatifdialog.h"

#include "core/plan/wording/wording.h"
#include "ui/charts/chartfile.h"
#include "ui/panes/datatable.h"
#include "ui/panes/emptypage.h"
#include "ui/whatif/changefields.h"
#include "ui/whatif/changesmodel.h"
#include "ui/whatif/namedcontrol.h"
#include "ui/whatif/trafficfields.h"
#include "ui/whatif/whatifresult.h"
#include "ui/whatif/whatifrunner.h"
#include "ui/whatif/whatifwording.h"

#include <QBuffer>
#include <QComboBox>
#include <QFileDialog>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace lvs {

using namespace simulation;

namespace {

constexpr std::array presets {Preset::AnotherScheduler, Preset::DrainServer,      Preset::ServerComesBack,
                              Preset::ServerFails,      Preset::FailureIsNoticed, Preset::Burst,
                              Preset::RemovedServer};
constexpr int questionWidth = 372;

} // namespace

WhatIfDialog::WhatIfDialog(Subject subject, QWidget *parent)
    : QDialog(parent)
    , m_subject(std::move(subject))
    , m_changes(new ChangesModel(this))
    , m_runner(new WhatIfRunner(this))
{
    setObjectName(QStringLiteral("whatIf"));
    setWindowTitle(tr("What if…"));
    constexpr int between = 12;
    auto *both = new QHBoxLayout;
    both->setSpacing(between);
    both->addWidget(makeQuestion());
    both->addWidget(makeAnswer(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(both, 1);
    layout->addLayout(makeButtons());
    connectRunner();
    connect(m_changes, &ChangesModel::changed, this, &WhatIfDialog::updateActions);
    connect(m_traffic, &TrafficFields::changed, this, [this] {
        if (const VirtualService *selected = service()) {
            m_fields->setService(*selected, m_traffic->model().length);
        }
    });
    for (const VirtualService &each : m_subject.state.ipvs.services) {
        m_services->addItem(each.key.toString());
    }
    connect(m_services, &QComboBox::currentIndexChanged, this, &WhatIfDialog::showService);
    showService();
    resize(1180, 760);
}

WhatIfDialog::~WhatIfDialog() = default;

QWidget *WhatIfDialog::makeQuestion()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(questionWidth);
    m_services = named(new QComboBox(side), "whatIfService", tr("Service"),
                       tr("The virtual service that is looked at, with its pending changes."));
    m_traffic = new TrafficFields;
    auto *scroll = new QScrollArea(side);
    scroll->setWidget(m_traffic);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *clients = new QGroupBox(tr("Its clients"), side);
    auto *inside = new QVBoxLayout(clients);
    inside->addWidget(scroll);
    m_problem = new QLabel(side);
    m_problem->setObjectName(QStringLiteral("whatIfProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(m_services);
    layout->addWidget(makeChanges(), 2);
    layout->addWidget(clients, 3);
    layout->addWidget(m_problem);
    layout->addLayout(makeRunLine());
    return side;
}

QWidget *WhatIfDialog::makeChanges()
{
    auto *box = new QGroupBox(tr("What shall be different"), this);
    m_presets = named(new QToolButton(box), "whatIfPresets", tr("Try"),
                      tr("Questions that many have, ready to be asked."));
    m_presets->setText(tr("&Try"));
    m_presets->setPopupMode(QToolButton::InstantPopup);
    m_presets->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *menu = new QMenu(m_presets);
    menu->setToolTipsVisible(true);
    for (const Preset preset : presets) {
        QAction *action = menu->addAction(presetName(preset));
        action->setObjectName(QStringLiteral("preset%1").arg(static_cast<int>(preset)));
        action->setData(static_cast<int>(preset));
        connect(action, &QAction::triggered, this, [this, preset] {
            applyPreset(preset);
            run();
        });
    }
    m_presets->setMenu(menu);
    m_remove = named(new QPushButton(tr("Re&move"), box), "whatIfRemove", tr("Remove this change"),
                     tr("Takes the selected change out of the list."));
    m_table = new DataTable(box);
    m_table->setObjectName(QStringLiteral("whatIfChanges"));
    m_table->setAccessibleName(tr("What shall be different"));
    m_table->setToolTip(tr("What shall be different, and when. Choose one of the questions under Try, or add "
                           "changes below."));
    m_table->setModel(m_changes);
    m_table->setColumnSamples({QStringLiteral("1,000.0"), QStringLiteral("255.255.255.255:65535 drains")});
    m_table->setStretchColumn(ChangesModel::What, QStringLiteral("255.255.255.255"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setMinimumHeight(m_table->fontMetrics().height() * 5);
    m_fields = new ChangeFields(box);
    auto *above = new QHBoxLayout;
    above->addWidget(m_presets);
    above->addStretch();
    above->addWidget(m_remove);
    auto *layout = new QVBoxLayout(box);
    layout->addLayout(above);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_fields);
    connect(m_remove, &QPushButton::clicked, this, &WhatIfDialog::removeSelected);
    connect(m_table, &DataTable::rowSelectionChanged, this, &WhatIfDialog::updateActions);
    connect(m_fields, &ChangeFields::wanted, m_changes, &ChangesModel::add);
    return box;
}

QLayout *WhatIfDialog::makeRunLine()
{
    m_run = named(new QPushButton(tr("&Run")), "whatIfRun", tr("Run"),
                  tr("Simulates the time twice with the same clients: as it is, and with the changes."));
    m_run->setDefault(true);
    m_cancel =
        named(new QPushButton(tr("&Cancel")), "whatIfCancel", tr("Cancel"), tr("Stops the simulation."));
    m_cancel->setAutoDefault(false);
    m_progress = named(new QProgressBar, "whatIfProgress", tr("Progress"), tr("How much is simulated."));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    auto *line = new QHBoxLayout;
    line->addWidget(m_progress, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_run);
    connect(m_run, &QPushButton::clicked, this, &WhatIfDialog::run);
    connect(m_cancel, &QPushButton::clicked, m_runner, &WhatIfRunner::cancel);
    return line;
}

QWidget *WhatIfDialog::makeAnswer()
{
    auto *side = new QWidget(this);
    m_pages = new QStackedLayout(side);
    auto *empty = new EmptyPage(side);
    empty->setWords(
        tr("What would happen if?"),
        tr("Choose one of these questions, or put together your own at the left and press Run. The "
           "same clients then come to the service as it is and as it would be, in a kernel that is "
           "simulated here and chooses exactly as Linux does. Nothing happens to any machine."));
    for (QAction *action : m_presets->menu()->actions()) {
        empty->addAction(action);
    }
    m_result = new WhatIfResult(side);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_result);
    return side;
}

QLayout *WhatIfDialog::makeButtons()
{
    m_save = named(new QPushButton(tr("&Save picture…"), this), "whatIfSave", tr("Save picture"),
                   tr("Writes the words, both charts and all figures into a PNG file."));
    m_pending = named(new QPushButton(tr("Make this a &pending change"), this), "whatIfPending",
                      tr("Make this a pending change"), {});
    auto *close =
        named(new QPushButton(tr("C&lose"), this), "whatIfClose", tr("Close"), tr("Closes this window."));
    for (QPushButton *button : {m_save, m_pending, close}) {
        button->setAutoDefault(false);
    }
    auto *line = new QHBoxLayout;
    line->addWidget(m_save);
    line->addStretch();
    line->addWidget(m_pending);
    line->addWidget(close);
    connect(m_save, &QPushButton::clicked, this, &WhatIfDialog::choosePicture);
    connect(m_pending, &QPushButton::clicked, this, &WhatIfDialog::makePending);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return line;
}

void WhatIfDialog::connectRunner()
{
    connect(m_runner, &WhatIfRunner::progressed, m_progress, &QProgressBar::setValue);
    connect(m_runner, &WhatIfRunner::refused, this, &WhatIfDialog::takeRefusal);
    connect(m_runner, &WhatIfRunner::answered, this, [this](const std::shared_ptr<const Answer> &found) {
        m_answer = found;
        m_result->setAnswer(m_asked, found);
        m_pages->setCurrentWidget(m_result);
        updateActions();
        Q_EMIT answerShown();
    });
}

const VirtualService *WhatIfDialog::service() const
{
    const int index = m_services->currentIndex();
    const std::vector<VirtualService> &all = m_subject.state.ipvs.services;
    return index < 0 || static_cast<size_t>(index) >= all.size() ? nullptr : &all[static_cast<size_t>(index)];
}

void WhatIfDialog::selectService(const ServiceKey &key)
{
    m_services->setCurrentText(key.toString());
}

void WhatIfDialog::showService()
{
    const VirtualService *selected = service();
    m_changes->setChanges({});
    if (selected != nullptr) {
        TrafficModel model = m_traffic->model();
        if (const auto rate = m_subject.rates.find(selected->key); rate != m_subject.rates.end()) {
            constexpr double minute = 60;
            model.connectionsPerMinute = std::clamp<quint32>(static_cast<quint32>(rate->second * minute), 1,
                                                             TrafficModel::mostConnections);
        }
        m_traffic->setModel(model);
        m_fields->setService(*selected, m_traffic->model().length);
    }
    updateActions();
}

void WhatIfDialog::applyPreset(Preset preset)
{
    if (const VirtualService *selected = service()) {
        m_changes->setChanges(presetChanges(preset, *selected, m_traffic->model().length));
    }
}

Question WhatIfDialog::question() const
{
    Question question;
    if (const VirtualService *selected = service()) {
        question.setting.service = *selected;
    }
    question.setting.timeouts = m_subject.state.ipvs.timeouts;
    question.setting.sysctls = m_subject.state.setup.sysctls;
    if (!m_subject.kernelRelease.isEmpty()) {
        question.setting.kernelRelease = m_subject.kernelRelease;
    }
    question.traffic = m_traffic->model();
    question.changes = m_changes->changes();
    return question;
}

void WhatIfDialog::run()
{
    m_asked = question();
    m_problem->hide();
    m_progress->setValue(0);
    m_runner->start(m_asked);
    updateActions();
}

void WhatIfDialog::takeRefusal(const Error &error)
{
    if (error.code != ErrorCode::Cancelled) {
        m_problem->setText(describeRefusal(error));
        m_problem->show();
    }
    updateActions();
}

void WhatIfDialog::removeSelected()
{
    const QList<int> rows = m_table->selectedRows();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        m_changes->remove(*row);
    }
}

std::optional<VirtualService> WhatIfDialog::changedService() const
{
    const VirtualService *selected = service();
    if (selected == nullptr) {
        return std::nullopt;
    }
    HostState state;
    state.ipvs.services = {*selected};
    for (const Change &change : m_changes->changes()) {
        if (const std::optional<Step> step = stepOf(change.action, state.ipvs.services.front())) {
            static_cast<void>(execute(*step, state));
        }
    }
    const VirtualService &changed = state.ipvs.services.front();
    return changed == *selected ? std::nullopt : std::optional(changed);
}

void WhatIfDialog::updateActions()
{
    const bool isRunning = m_runner->isRunning();
    const VirtualService *selected = service();
    m_run->setEnabled(selected != nullptr && !isRunning);
    m_cancel->setEnabled(isRunning);
    m_progress->setVisible(isRunning);
    m_remove->setEnabled(!m_table->selectedRows().isEmpty());
    m_save->setEnabled(m_answer != nullptr);
    for (QAction *action : m_presets->menu()->actions()) {
        const auto preset = static_cast<Preset>(action->data().toInt());
        const QString why = selected == nullptr ? tr("there is no service") : whyNoPreset(preset, *selected);
        action->setEnabled(why.isEmpty());
        action->setToolTip(why.isEmpty() ? presetExplanation(preset) : tr("Not available: %1").arg(why));
    }
    const bool changesSomething = changedService().has_value();
    m_pending->setEnabled(changesSomething);
    m_pending->setToolTip(
        changesSomething
            ? tr("Scheduler, weights, thresholds, and real servers that come and go become pending edits of "
                 "the service, to be reviewed and applied like any other; undo takes them back.")
            : tr("Not available: nothing of the configuration would be different in the end."));
}

void WhatIfDialog::makePending()
{
    if (const std::optional<VirtualService> changed = changedService()) {
        Q_EMIT pendingWanted(*service(), *changed);
        accept();
    }
}

Result<void> WhatIfDialog::savePicture(const QString &path)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    if (!m_result->toImage().save(&buffer, "PNG")) {
        return Error(ErrorCode::FileUnwritable, {path, QString()});
    }
    return writeFile(path, content);
}

void WhatIfDialog::choosePicture()
{
    auto *dialog = new QFileDialog(this, tr("Save picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PNG pictures (*.png)"));
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(QStringLiteral("what-if.png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Result<void> saved = savePicture(path); !saved) {
            auto *box = new QMessageBox(QMessageBox::Warning, tr("Save picture"), describe(saved.error()),
                                        QMessageBox::Ok, this);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        }
    });
    dialog->open();
}

} // namespace lvs
