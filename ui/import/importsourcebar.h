// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/importwork.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;

namespace lvs {

class ElidedLabel;

/// Where the text comes from that is imported, and as what it is read; with the ways to another one.
class ImportSourceBar : public QWidget
{
    Q_OBJECT
public:
    ImportSourceBar(QAction *open, QAction *paste, QWidget *parent = nullptr);

    /// Null: nothing is open.
    void setRead(const ReadImport *read);
    /// Nothing: as the one that was found.
    [[nodiscard]] std::optional<FileFormat> chosenFormat() const;

Q_SIGNALS:
    void formatChosen();

private:
    void showFormat(const ReadImport &read);

    QLabel *m_name;
    ElidedLabel *m_place;
    QWidget *m_formatRow;
    QComboBox *m_format;
    ElidedLabel *m_explanation;
};

} // namespace lvs
