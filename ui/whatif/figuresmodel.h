// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/whatif.h"

#include <QAbstractTableModel>

#include <memory>

namespace lvs {

/// The figures of an answer: as it is, changed, and the difference. First those of the service, then a row
/// for each real server and figure that has something to tell.
class FiguresModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Figure, Before, After, Difference, ColumnCount };
    Q_ENUM(Column)

    explicit FiguresModel(QObject *parent = nullptr);

    /// Null for none.
    void setAnswer(const std::shared_ptr<const simulation::Answer> &answer);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Unit : quint8 { Count, Number, Share, Bytes, Span };
    struct Row
    {
        QString figure;
        QString explanation;
        Unit unit = Unit::Count;
        double before = 0;
        double after = 0;
    };

    void addService(const simulation::Answer &answer);
    void addServer(const simulation::ServerOutcome &before, const simulation::ServerOutcome &after,
                   const simulation::Answer &answer);
    [[nodiscard]] static QString text(Unit unit, double value);
    [[nodiscard]] static QString difference(const Row &row);

    std::vector<Row> m_rows;
};

} // namespace lvs
