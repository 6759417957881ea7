// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/imported.h"
#include "ui/dialogs/planmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedLayout;

namespace lvs {

class DataTable;
class PaneHeader;
struct PlannedImport;

/// What an import would change, step by step, and what becomes of services that it does not name.
class ImportPlanView : public QWidget
{
    Q_OBJECT
public:
    explicit ImportPlanView(QWidget *parent = nullptr);

    [[nodiscard]] OtherServices others() const;
    /// Whether the text names services, so that there is something to choose.
    void setChoiceOffered(bool offered);
    void setPlan(const PlannedImport &planned);
    /// In place of a plan: why there is none.
    void setWords(const QString &words);

Q_SIGNALS:
    void othersChanged();

private:
    void buildTable();

    PlanModel m_model;
    PaneHeader *m_header;
    QComboBox *m_others;
    DataTable *m_table;
    QLabel *m_words;
    QLabel *m_objections;
    QStackedLayout *m_pages;
};

} // namespace lvs
