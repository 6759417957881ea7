// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trafficchart.h"

#include "core/plan/wording/wording.h"
#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartfile.h"
#include "ui/charts/chartwording.h"

#include <QBuffer>
#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lvs {

namespace {

constexpr std::array windows {60, 300, 1800};
constexpr qint64 marksKept = 1800LL * 1'000'000'000;
constexpr qreal savedPixelRatio = 2;

constexpr std::array metrics {Metric::ConnectionRate, Metric::InPacketRate, Metric::OutPacketRate,
                              Metric::InByteRate,     Metric::OutByteRate,  Metric::ActiveConnections};

template <typename Control>
Control *named(Control *control, const QString &objectName, const QString &accessibleName,
               const QString &help)
{
    control->setObjectName(objectName);
    control->setAccessibleName(accessibleName);
    control->setToolTip(help);
    return control;
}

} // namespace

TrafficChart::TrafficChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("trafficChart"));
    setAccessibleName(tr("Live traffic"));
    buildControls();
    showEmptyState();
}

void TrafficChart::buildControls()
{
    m_metrics = named(new QComboBox, QStringLiteral("chartMetric"), tr("What the chart shows"),
                      tr("What the chart shows. Rates are means over the time between two samples."));
    for (const Metric metric : metrics) {
        m_metrics->addItem(metricName(metric), static_cast<int>(metric));
    }
    connect(m_metrics, &QComboBox::currentIndexChanged, this,
            [this] { setMetric(static_cast<Metric>(m_metrics->currentData().toInt())); });

    m_lines = named(new QComboBox, QStringLiteral("chartLines"), tr("Lines of the chart"),
                    tr("One line for each real server, the busiest ones where there are many, or one for the "
                       "whole service."));
    m_lines->addItem(tr("Each real server"), true);
    m_lines->addItem(tr("Total"), false);
    connect(m_lines, &QComboBox::currentIndexChanged, this,
            [this] { setPerServer(m_lines->currentData().toBool()); });

    for (QComboBox *box : {m_metrics, m_lines}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(7);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->setMaximumWidth(box->fontMetrics().averageCharWidth() * 26);
    }
    // Two rows: beside the real servers there is no room for all of it in one.
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_metrics, 1);
    choices->addWidget(m_lines, 1);
    choices->addStretch(); // takes what they leave
    auto *controls = new QHBoxLayout;
    for (QHBoxLayout *row : {choices, controls}) {
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
    }
    m_windows = new QButtonGroup(this);
    for (const int window : windows) {
        const QString minutes = tr("%1 min").arg(window / 60);
        auto *button = named(new QToolButton, QStringLiteral("chartWindow%1").arg(window),
                             tr("The last %1").arg(minutes), tr("Show the last %1").arg(minutes));
        button->setText(minutes);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setChecked(m_query.window.count() == window);
        m_windows->addButton(button, window);
        controls->addWidget(button);
    }
    connect(m_windows, &QButtonGroup::idClicked, this,
            [this](int id) { setWindow(std::chrono::seconds(id)); });

    controls->addStretch();
    m_pause = named(new QToolButton, QStringLiteral("chartPause"), tr("Pause the chart"),
                    tr("Let the chart stand still. Counting goes on; nothing is lost."));
    m_pause->setText(tr("Pause"));
    m_pause->setCheckable(true);
    m_pause->setAutoRaise(true);
    connect(m_pause, &QToolButton::toggled, this, [this] { showLatest(); });
    controls->addWidget(m_pause);

    m_save = named(new QToolButton, QStringLiteral("chartSave"), tr("Save the chart"),
                   tr("Save what the chart shows as a picture or as a table."));
    m_save->setText(tr("Save"));
    m_save->setAutoRaise(true);
    m_save->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_save);
    menu->addAction(tr("As a picture (PNG)…"), this, [this] {
        chooseFile(tr("Save the chart as a picture"), tr("PNG pictures (*.png)"), QStringLiteral("png"),
                   [this](const QString &path) { return savePng(path); });
    });
    menu->addAction(tr("As a table (CSV)…"), this, [this] {
        chooseFile(tr("Save the chart as a table"), tr("Comma-separated values (*.csv)"),
                   QStringLiteral("csv"), [this](const QString &path) { return saveCsv(path); });
    });
    m_save->setMenu(menu);
    controls->addWidget(m_save);

    m_emptyState = new QLabel;
    m_emptyState->setObjectName(QStringLiteral("chartEmptyState"));
    m_emptyState->setAlignment(Qt::AlignCenter);
    m_emptyState->setWordWrap(true);
    m_emptyState->setMargin(24);
    m_note = new QLabel;
    m_note->setObjectName(QStringLiteral("chartNote"));
    m_note->setWordWrap(true);
    m_note->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addLayout(choices);
    layout->addLayout(controls);
    layout->addWidget(m_note);
    m_pages = new QStackedLayout;
    m_pages->addWidget(m_emptyState);
    layout->addLayout(m_pages, 1);
}

void TrafficChart::change(const TrafficQuery &query)
{
    if (query == m_query) {
        return;
    }
    m_query = query;
    const QSignalBlocker metricsBlocker(m_metrics);
    const QSignalBlocker linesBlocker(m_lines);
    m_metrics->setCurrentIndex(m_metrics->findData(static_cast<int>(query.metric)));
    m_lines->setCurrentIndex(m_lines->findData(query.perServer));
    if (QAbstractButton *button = m_windows->button(static_cast<int>(query.window.count()))) {
        button->setChecked(true);
    }
    Q_EMIT queryChanged(m_query);
    if (m_shown != m_query) {
        showEmptyState();
    }
}

void TrafficChart::setService(const std::optional<ServiceKey> &service)
{
    TrafficQuery query = m_query;
    query.service = service;
    change(query);
}

void TrafficChart::setMetric(Metric metric)
{
    TrafficQuery query = m_query;
    query.metric = metric;
    change(query);
}

void TrafficChart::setWindow(std::chrono::seconds window)
{
    TrafficQuery query = m_query;
    query.window = window;
    change(query);
}

void TrafficChart::setPerServer(bool perServer)
{
    TrafficQuery query = m_query;
    query.perServer = perServer;
    change(query);
}

void TrafficChart::setExcerpt(const TrafficExcerpt &excerpt, const QDateTime &takenAt)
{
    if (excerpt.query != m_query) {
        return;
    }
    m_latest = excerpt;
    m_latestAt = takenAt;
    std::erase_if(m_marks, [&](const EventMark &mark) { return mark.time < excerpt.now - marksKept; });
    showLatest();
}

bool TrafficChart::isPaused() const
{
    return m_pause->isChecked();
}

void TrafficChart::setPaused(bool paused)
{
    m_pause->setChecked(paused);
}

void TrafficChart::addMark(const EventMark &mark)
{
    m_marks.push_back(mark);
    if (m_canvas && !isPaused()) {
        m_canvas->setMarks(m_marks);
    }
}

void TrafficChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showLatest();
}

void TrafficChart::showLatest()
{
    if (!isVisible() || m_latest.query != m_query) {
        return;
    }
    // A paused chart stands still, but what else it shall show it shows once.
    if (isPaused() && m_shown == m_query) {
        return;
    }
    if (m_latest.isEmpty()) {
        showEmptyState();
        return;
    }
    if (!m_canvas) {
        m_canvas = new ChartCanvas;
        m_pages->addWidget(m_canvas);
    }
    m_canvas->setExcerpt(m_latest, m_latestAt);
    m_canvas->setMarks(m_marks);
    m_pages->setCurrentWidget(m_canvas);
    m_shown = m_query;
    m_save->setEnabled(true);
    const QString note = m_latest.query.service ? metricNote(m_query.metric) : QString();
    const bool silent =
        std::all_of(m_latest.lines.begin(), m_latest.lines.end(), [](const TrafficLine &line) {
            return std::all_of(line.series.begin(), line.series.end(),
                               [](const SeriesPoint &p) { return p.value == 0; });
        });
    m_note->setText(note);
    m_note->setVisible(silent && !note.isEmpty());
}

void TrafficChart::showEmptyState()
{
    m_emptyState->setText(m_query.service
                              ? tr("The chart begins with the second sample.")
                              : tr("Select a service to see its connections, packets and bytes live."));
    m_pages->setCurrentWidget(m_emptyState);
    m_note->hide();
    m_save->setEnabled(false);
    m_shown.reset();
}

QString TrafficChart::heading() const
{
    const TrafficQuery &query = m_canvas->excerpt().query;
    return tr("%1 · %2 · %3")
        .arg(query.service ? query.service->toString() : QString(), metricName(query.metric),
             QLocale().toString(m_canvas->takenAt(), QLocale::ShortFormat));
}

Result<void> TrafficChart::savePng(const QString &path)
{
    if (!m_canvas) {
        return Error(ErrorCode::FileUnwritable, {path, tr("There is nothing to save yet.")});
    }
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    m_canvas->toImage(heading(), savedPixelRatio).save(&buffer, "PNG");
    return writeFile(path, content);
}

Result<void> TrafficChart::saveCsv(const QString &path) const
{
    if (!m_canvas) {
        return Error(ErrorCode::FileUnwritable, {path, tr("There is nothing to save yet.")});
    }
    return writeFile(path, toCsv(m_canvas->excerpt(), m_canvas->takenAt()));
}

void TrafficChart::chooseFile(const QString &title, const QString &filter, const QString &suffix,
                              std::function<Result<void>(const QString &)> save)
{
    auto *dialog = new QFileDialog(this, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, title, save = std::move(save)](const QString &path) {
                if (const Result<void> saved = save(path); !saved) {
                    auto *message = new QMessageBox(QMessageBox::Warning, title, describe(saved.error()),
                                                    QMessageBox::Ok, this);
                    message->setAttribute(Qt::WA_DeleteOnClose);
                    message->open();
                }
            });
    dialog->open();
}

} // namespace lvs
