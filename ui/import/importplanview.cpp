// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importplanview.h"

#include "ui/import/importwork.h"
#include "ui/panes/datatable.h"
#include "ui/panes/paneheader.h"
#include "ui/support/celldelegate.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace lvs {

namespace {
constexpr qsizetype mostObjections = 4; // lines; the rest is counted
}

ImportPlanView::ImportPlanView(QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(tr("What it would change"), this))
    , m_others(new QComboBox(this))
    , m_table(new DataTable(this))
    , m_words(new QLabel(this))
    , m_objections(new QLabel(this))
    , m_pages(new QStackedLayout)
{
    setObjectName(QStringLiteral("importPlanView"));
    m_others->setObjectName(QStringLiteral("otherServices"));
    m_others->setAccessibleName(tr("Services that the text does not name"));
    m_others->setToolTip(
        tr("What becomes of services that are there and that the text does not name: a whole configuration "
           "replaces them, a part of one is added to them."));
    m_others->addItem(tr("Replace the services"), static_cast<int>(OtherServices::Go));
    m_others->addItem(tr("Add to the services"), static_cast<int>(OtherServices::Stay));
    connect(m_others, &QComboBox::currentIndexChanged, this, &ImportPlanView::othersChanged);
    m_header->addWidgetAtEnd(m_others);
    m_words->setObjectName(QStringLiteral("importPlanWords"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setMargin(12);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setBackgroundRole(QPalette::Base);
    m_words->setAutoFillBackground(true);
    m_objections->setObjectName(QStringLiteral("importObjections"));
    m_objections->setWordWrap(true);
    m_objections->setTextFormat(Qt::PlainText);
    m_objections->setMargin(6);
    m_objections->hide();
    buildTable();
    m_pages->addWidget(m_words);
    m_pages->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_pages, 1);
    layout->addWidget(m_objections);
}

void ImportPlanView::buildTable()
{
    m_table->setObjectName(QStringLiteral("importPlanTable"));
    m_table->setAccessibleName(tr("What it would change"));
    m_table->setToolTip(tr("The steps from what is there, pending changes included, to what the text says."));
    m_table->setModel(&m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setItemDelegate(new CellDelegate(this));
    m_table->setItemDelegateForColumn(PlanModel::State, new StateDelegate(this));
    m_table->setItemDelegateForColumn(PlanModel::Command, new CommandDelegate(this));
    m_table->setColumnSamples({QStringLiteral("+"), QString(20, u'm'), QString(20, u'm'), {}, {}});
    m_table->setStretchColumn(PlanModel::Words);
    m_table->horizontalHeader()->setSectionsMovable(false);
    for (const int column : {PlanModel::Command, PlanModel::Outcome, PlanModel::Novelty}) {
        m_table->setColumnHidden(column, true);
    }
}

OtherServices ImportPlanView::others() const
{
    return static_cast<OtherServices>(m_others->currentData().toInt());
}

void ImportPlanView::setChoiceOffered(bool offered)
{
    m_others->setVisible(offered);
}

void ImportPlanView::setPlan(const PlannedImport &planned)
{
    m_model.setPlan(planned.plan);
    m_header->setDetail(tr("steps: %1").arg(planned.plan.steps.size()));
    QStringList lines;
    for (const QString &each : planned.objections.mid(0, mostObjections)) {
        lines.append(QStringLiteral("⚠ ") + each);
    }
    if (planned.objections.size() > mostObjections) {
        lines.append(tr("… and more: %1").arg(planned.objections.size() - mostObjections));
    }
    m_objections->setText(lines.join(u'\n'));
    m_objections->setVisible(!lines.isEmpty());
    m_pages->setCurrentWidget(m_table);
    if (planned.plan.isEmpty()) {
        setWords(tr("Nothing: it is so already, or wanted."));
        m_objections->setVisible(!lines.isEmpty());
    }
}

void ImportPlanView::setWords(const QString &words)
{
    m_words->setText(words);
    m_header->setDetail({});
    m_objections->hide();
    m_pages->setCurrentWidget(m_words);
}

} // namespace lvs
