// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/clusterwizard.h"

#include "ui/support/semanticcolors.h"
#include "ui/wizard/addresspage.h"
#include "ui/wizard/applypage.h"
#include "ui/wizard/checkspage.h"
#include "ui/wizard/methodpage.h"
#include "ui/wizard/reviewpage.h"
#include "ui/wizard/schedulerpage.h"
#include "ui/wizard/serverspage.h"
#include "ui/wizard/steplist.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace lvs {

ClusterWizard::ClusterWizard(HostsModel &hosts, HostSession *shown,
                             const ClusterDraft::MachineAdder &addMachine, QWidget *parent)
    : QDialog(parent)
    , m_draft(hosts, shown, addMachine)
    , m_title(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_more(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_reason(new QLabel(this))
    , m_back(new QPushButton(tr("&Back"), this))
    , m_next(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("clusterWizard"));
    setWindowTitle(tr("Set up a cluster"));
    setModal(true);
    setSizeGripEnabled(true);
    addPage(new MethodPage(m_draft), tr("Method"));
    addPage(new AddressPage(m_draft), tr("Address"));
    addPage(new ServersPage(m_draft), tr("Real servers"));
    addPage(new SchedulerPage(m_draft), tr("Scheduler"));
    addPage(new ChecksPage(m_draft), tr("Checks"));
    addPage(new ReviewPage(m_draft), tr("Review"));
    m_apply = new ApplyPage(m_draft);
    addPage(m_apply, tr("Apply and test"));
    connect(m_apply, &ApplyPage::clusterMade, this, &ClusterWizard::clusterMade);
    m_list = new StepList(m_steps, this);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(20, 16, 18, 12);
    right->setSpacing(10);
    right->addWidget(buildHead());
    right->addWidget(m_stack, 1);
    right->addWidget(buildFoot());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addLayout(right, 1);
    resize(1060, 660);
    goTo(0);
}

void ClusterWizard::addPage(WizardPage *page, const QString &step)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(scroll);
    m_pages.append(page);
    m_steps.append(step);
    setHelp(*page, HelpTopic::Wizard, page->helpAnchor());
    connect(page, &WizardPage::outlookChanged, this, [this, page] {
        if (page == this->page()) {
            showOutlook();
        }
    });
}

QWidget *ClusterWizard::buildHead()
{
    auto *head = new QWidget(this);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setObjectName(QStringLiteral("wizardTitle"));
    m_explanation->setObjectName(QStringLiteral("wizardExplanation"));
    m_explanation->setWordWrap(true);
    m_more->setObjectName(QStringLiteral("wizardMore"));
    m_more->setAccessibleName(tr("Learn more"));
    m_more->setToolTip(tr("Opens the help at this place (F1)."));
    m_more->setOpenExternalLinks(true);
    auto *layout = new QGridLayout(head);
    layout->setContentsMargins({});
    layout->setVerticalSpacing(4);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_more, 0, 1, Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_explanation, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    return head;
}

QWidget *ClusterWizard::buildFoot()
{
    auto *foot = new QWidget(this);
    m_reason->setObjectName(QStringLiteral("wizardReason"));
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_back->setObjectName(QStringLiteral("wizardBack"));
    m_back->setAccessibleName(tr("Back"));
    m_back->setAutoDefault(false);
    m_back->setToolTip(tr("Goes to the step before; nothing is lost."));
    m_next->setObjectName(QStringLiteral("wizardNext"));
    m_next->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("wizardCancel"));
    m_cancel->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(step() - 1); });
    connect(m_next, &QPushButton::clicked, this, &ClusterWizard::next);
    connect(m_cancel, &QPushButton::clicked, this, &ClusterWizard::reject);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins({});
    layout->addWidget(m_reason, 1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    return foot;
}

int ClusterWizard::step() const
{
    return m_stack->currentIndex();
}

WizardPage *ClusterWizard::page() const
{
    return m_pages.value(step());
}

void ClusterWizard::goTo(int step)
{
    page()->leave();
    m_stack->setCurrentIndex(step);
    m_list->setCurrent(step);
    m_title->setText(page()->title());
    m_explanation->setText(page()->explanation());
    m_more->setText(
        QStringLiteral("<a href=\"%1\">%2</a>")
            .arg(helpLink(HelpTopic::Wizard, page()->helpAnchor()), tr("Learn more").toHtmlEscaped()));
    page()->enter();
    showOutlook();
}

void ClusterWizard::next()
{
    if (step() + 1 < m_pages.size()) {
        goTo(step() + 1);
    } else {
        accept();
    }
}

void ClusterWizard::showOutlook()
{
    const QString refusal = page()->refusal();
    const bool isLast = step() + 1 == m_pages.size();
    const QString words = !page()->nextText().isEmpty() ? page()->nextText()
        : isLast                                        ? tr("&Close")
                                                        : tr("&Next");
    m_next->setText(words);
    m_next->setAccessibleName(QString(words).remove(u'&'));
    m_next->setEnabled(refusal.isEmpty());
    m_next->setToolTip(refusal.isEmpty() ? tr("Goes on to the next step.")
                                         : tr("Not available: %1").arg(refusal));
    m_reason->setText(refusal);
    m_back->setEnabled(step() > 0 && page()->mayGoBack());
    m_cancel->setVisible(page()->mayGoBack());
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setToolTip(tr("Leaves the wizard; nothing was changed on any machine."));
}

void ClusterWizard::reject()
{
    // A cluster that is being set up is not left half done: Stop takes it back.
    if (m_apply->isAtWork()) {
        return;
    }
    page()->leave();
    QDialog::reject();
}

} // namespace lvs
