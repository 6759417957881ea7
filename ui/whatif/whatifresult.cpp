// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/whatifresult.h"

#include "ui/panes/datatable.h"
#include "ui/whatif/figuresmodel.h"
#include "ui/whatif/resultpicture.h"
#include "ui/whatif/whatifwording.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImage>
#include <QLabel>

#include <algorithm>
#include <numeric>

namespace lvs {

using namespace simulation;

namespace {

/// What the charts show, in the order of their list.
enum class Shown : quint8 { Open, Connections, Bytes };

} // namespace

WhatIfResult::WhatIfResult(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QWidget(this))
    , m_heading(new QLabel(m_picture))
    , m_words(new QLabel(m_picture))
    , m_legend(new QLabel(m_picture))
    , m_metric(new QComboBox(this))
    , m_before(new OutcomeChart(m_picture))
    , m_after(new OutcomeChart(m_picture))
    , m_figures(new FiguresModel(this))
    , m_table(new DataTable(this))
{
    buildCharts();
    m_table->setObjectName(QStringLiteral("whatIfFigures"));
    m_table->setAccessibleName(tr("Figures"));
    m_table->setToolTip(tr("The figures as they are, with the changes, and the difference."));
    m_table->setModel(m_figures);
    m_table->setColumnSamples({QStringLiteral("255.255.255.255:65535: share of connections"),
                               QStringLiteral("1,000,000"), QStringLiteral("1,000,000"),
                               QStringLiteral("+1,000,000")});
    m_table->setStretchColumn(FiguresModel::Figure, QStringLiteral("192.168.254.250:80"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_picture, 3);
    layout->addWidget(m_table, 2);
}

void WhatIfResult::buildCharts()
{
    QFont bold = m_heading->font();
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    m_words->setObjectName(QStringLiteral("whatIfWords"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setWordWrap(true);
    m_metric->setObjectName(QStringLiteral("whatIfMetric"));
    m_metric->setAccessibleName(tr("What the charts show"));
    m_metric->setToolTip(tr("What the charts show of each real server over time."));
    m_metric->addItem(tr("Open connections"), static_cast<int>(Shown::Open));
    m_metric->addItem(tr("New connections a second"), static_cast<int>(Shown::Connections));
    m_metric->addItem(tr("Bytes a second to clients"), static_cast<int>(Shown::Bytes));
    m_before->setObjectName(QStringLiteral("chartBefore"));
    m_after->setObjectName(QStringLiteral("chartAfter"));
    for (OutcomeChart *chart : {m_before, m_after}) {
        chart->setToolTip(tr("Left and Right move over the time. Both charts have the same scale; dashed "
                             "lines stand where something changes."));
    }
    auto *above = new QHBoxLayout;
    above->addWidget(m_legend, 1);
    above->addWidget(m_metric, 0, Qt::AlignTop);
    auto *charts = new QHBoxLayout;
    charts->addWidget(m_before);
    charts->addWidget(m_after);
    auto *layout = new QVBoxLayout(m_picture);
    layout->setContentsMargins({});
    layout->addWidget(m_heading);
    layout->addWidget(m_words);
    layout->addLayout(above);
    layout->addLayout(charts, 1);
    connect(m_metric, &QComboBox::currentIndexChanged, this, &WhatIfResult::showCharts);
}

void WhatIfResult::setAnswer(const Question &question, const std::shared_ptr<const Answer> &answer)
{
    m_question = question;
    m_answer = answer;
    m_figures->setAnswer(answer);
    showWords();
    showCharts();
}

void WhatIfResult::showWords()
{
    m_heading->setText(tr("What if: %1").arg(m_question.setting.service.key.toString()));
    if (m_answer) {
        m_words->setText(conclusions(m_question, *m_answer).join(QLatin1Char(' ')));
    }
}

std::vector<size_t> WhatIfResult::drawnServers() const
{
    const auto busy = [this](size_t i) {
        return m_answer->before.servers[i].connections + m_answer->after.servers[i].connections;
    };
    std::vector<size_t> order(m_answer->before.servers.size());
    std::iota(order.begin(), order.end(), size_t {0});
    if (order.size() > mostChartLines) {
        std::stable_sort(order.begin(), order.end(),
                         [&](size_t left, size_t right) { return busy(left) > busy(right); });
        order.resize(mostChartLines);
        std::sort(order.begin(), order.end());
    }
    return order;
}

double WhatIfResult::valueOf(const ServerBin &stretch) const
{
    const double seconds = static_cast<double>(m_answer->binLength) * 1e-9;
    switch (static_cast<Shown>(m_metric->currentData().toInt())) {
    case Shown::Open:
        return stretch.open;
    case Shown::Connections:
        return stretch.connections / seconds;
    case Shown::Bytes:
        return static_cast<double>(stretch.outBytes) / seconds;
    }
    return 0;
}

std::vector<OutcomeLine> WhatIfResult::linesOf(const Outcome &outcome) const
{
    const std::vector<size_t> drawn = drawnServers();
    std::vector<TrafficLine> keys;
    std::vector<OutcomeLine> lines;
    OutcomeLine others;
    size_t count = 0;
    for (size_t i = 0; i < outcome.servers.size(); ++i) {
        const ServerOutcome &server = outcome.servers[i];
        const bool isDrawn = std::binary_search(drawn.begin(), drawn.end(), i);
        OutcomeLine own;
        OutcomeLine &line = isDrawn ? own : others;
        line.values.resize(server.bins.size(), 0);
        for (size_t place = 0; place < server.bins.size(); ++place) {
            line.values[place] += valueOf(server.bins[place]);
        }
        if (isDrawn) {
            own.name = server.endpoint.toString();
            keys.push_back({TrafficLine::Kind::RealServer, server.endpoint, 1, {}});
            lines.push_back(std::move(own));
        } else {
            ++count;
        }
    }
    if (count > 0) {
        others.name = tr("%n others", nullptr, static_cast<int>(count));
        keys.push_back({TrafficLine::Kind::Others, {}, count, {}});
        lines.push_back(std::move(others));
    }
    const std::vector<QColor> colors = LineColors().assign(keys, ChartColors::of(palette()));
    for (size_t i = 0; i < lines.size(); ++i) {
        lines[i].color = colors[i];
    }
    return lines;
}

void WhatIfResult::showCharts()
{
    if (!m_answer) {
        return;
    }
    const std::vector<OutcomeLine> before = linesOf(m_answer->before);
    const std::vector<OutcomeLine> after = linesOf(m_answer->after);
    double largest = 0;
    for (const std::vector<OutcomeLine> *lines : {&before, &after}) {
        for (const OutcomeLine &line : *lines) {
            largest = std::max(largest, *std::max_element(line.values.begin(), line.values.end()));
        }
    }
    const auto marksOf = [](const std::vector<Change> &changes) {
        std::vector<double> marks;
        marks.reserve(changes.size());
        for (const Change &change : changes) {
            marks.push_back(static_cast<double>(change.at) / 1000);
        }
        return marks;
    };
    const auto shown = static_cast<Shown>(m_metric->currentData().toInt());
    const QString unit = shown == Shown::Bytes ? QStringLiteral("B/s")
        : shown == Shown::Connections          ? tr("connections/s")
                                               : QString();
    const AxisScale scale = axisScale(largest, shown == Shown::Open);
    const double length = static_cast<double>(m_question.traffic.length) / 1000;
    std::vector<double> all = marksOf(m_question.always);
    m_before->setLines(tr("As it is"), before, all, length);
    const std::vector<double> more = marksOf(m_question.changes);
    all.insert(all.end(), more.begin(), more.end());
    m_after->setLines(tr("Changed"), after, all, length);
    QStringList legend;
    for (const OutcomeLine &line : before) {
        legend.append(QStringLiteral("<span style='color:%1'>▬</span>&nbsp;%2")
                          .arg(line.color.name(), line.name.toHtmlEscaped()));
    }
    m_legend->setText(legend.join(QStringLiteral("&nbsp;&nbsp; ")));
    for (OutcomeChart *chart : {m_before, m_after}) {
        chart->setScale(scale, unit);
    }
}

QImage WhatIfResult::toImage() const
{
    ResultPicture::Content content;
    content.heading = m_heading->text();
    for (const Change &change : m_question.changes) {
        content.changes.append(
            tr("After %1: %2")
                .arg(spanWords(change.at * nanosecondsPerMillisecond), describe(change.action)));
    }
    content.words = m_words->text();
    content.metric = m_metric->currentText();
    content.legend = m_legend->text();
    content.before = m_before;
    content.after = m_after;
    content.figures = m_figures;
    return ResultPicture(palette(), font()).draw(content);
}

void WhatIfResult::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showCharts();
    }
}

} // namespace lvs
