// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartfile.h"

#include "ui/charts/chartwording.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <map>

namespace lvs {

namespace {

QString quoted(const QString &text)
{
    const bool plain = !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"'))
        && !text.contains(QLatin1Char('\n'));
    QString inner = text;
    return plain
        ? text
        : QLatin1Char('"') + inner.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString columnName(const TrafficLine &line, Metric metric)
{
    const QString unit = metricUnit(metric);
    const QString name = lineName(line) + QLatin1String(" ") + metricName(metric);
    return unit.isEmpty() ? name : name + QLatin1String(" (") + unit + QLatin1Char(')');
}

} // namespace

QByteArray toCsv(const TrafficExcerpt &excerpt, const QDateTime &takenAt)
{
    QString text = QCoreApplication::translate("lvs::TrafficChart", "Time");
    std::map<qint64, std::vector<std::optional<float>>> rows;
    for (size_t i = 0; i < excerpt.lines.size(); ++i) {
        text += QLatin1Char(',') + quoted(columnName(excerpt.lines[i], excerpt.query.metric));
        for (const SeriesPoint &point : excerpt.lines[i].series) {
            std::vector<std::optional<float>> &row = rows[point.time];
            row.resize(excerpt.lines.size());
            row[i] = point.value;
        }
    }
    text += QLatin1String("\r\n");
    for (const auto &[time, values] : rows) {
        const QDateTime at = takenAt.addMSecs((time - excerpt.now) / 1'000'000);
        text += at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODateWithMs);
        for (const std::optional<float> &value : values) {
            text += QLatin1Char(',');
            if (value) {
                text += QString::number(static_cast<double>(*value), 'g', 7);
            }
        }
        text += QLatin1String("\r\n");
    }
    return text.toUtf8();
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        return Error(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    return {};
}

} // namespace lvs
