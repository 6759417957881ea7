// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportpreview.h"

#include "core/plan/wording/wording.h"
#include "ui/export/exporttreemodel.h"
#include "ui/export/exportwording.h"
#include "ui/panes/elidedlabel.h"
#include "ui/panes/emptypage.h"
#include "ui/support/commandhighlighter.h"
#include "ui/support/semanticcolors.h"
#include "ui/text/textview.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lvs {

namespace {
constexpr int mostRowsOfOmissions = 4;
}

ExportPreview::ExportPreview(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_place(new ElidedLabel(this))
    , m_explanation(new QLabel(this))
    , m_omissions(new QFrame(this))
    , m_omissionsTitle(new QLabel(m_omissions))
    , m_omissionList(new QListWidget(m_omissions))
    , m_pages(new QStackedWidget(this))
    , m_text(new TextView(this))
    , m_empty(new EmptyPage(this))
{
    QFont strong = commandFont();
    strong.setWeight(QFont::DemiBold);
    m_title->setObjectName(QStringLiteral("exportPath"));
    m_title->setFont(strong);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setMinimumWidth(1);
    m_place->setObjectName(QStringLiteral("exportPlace"));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_explanation->setObjectName(QStringLiteral("exportExplanation"));
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("exportPreview"));
    m_text->setAccessibleName(tr("Preview"));
    m_text->setToolTip(tr("The whole text of the file."));
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_place);
    layout->addWidget(m_explanation);
    layout->addSpacing(4);
    layout->addWidget(buildOmissions());
    layout->addWidget(m_pages, 1);
    recolor();
}

QWidget *ExportPreview::buildOmissions()
{
    m_omissions->setObjectName(QStringLiteral("omissionsFrame"));
    m_omissions->setAutoFillBackground(true);
    m_omissionsTitle->setObjectName(QStringLiteral("omissionsTitle"));
    m_omissionsTitle->setTextFormat(Qt::PlainText);
    m_omissionList->setObjectName(QStringLiteral("omissions"));
    m_omissionList->setAccessibleName(tr("What the format cannot say"));
    m_omissionList->setToolTip(tr(
        "The host has these, and the format has no words for them. They are in the head of the file, too."));
    m_omissionList->setFrameShape(QFrame::NoFrame);
    m_omissionList->setSelectionMode(QAbstractItemView::NoSelection);
    m_omissionList->setUniformItemSizes(true);
    m_omissionList->viewport()->setAutoFillBackground(false);
    m_omissionList->setTextElideMode(Qt::ElideMiddle);
    m_omissionList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(m_omissions);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(2);
    layout->addWidget(m_omissionsTitle);
    layout->addWidget(m_omissionList);
    return m_omissions;
}

void ExportPreview::show(const ExportTreeModel &model, const QModelIndex &index)
{
    const ExportedFile *file = model.file(index);
    const ExportedPart *part = model.part(index);
    showOmissions(model, index);
    if (file == nullptr) {
        showTitle(index.siblingAtColumn(ExportTreeModel::Name).data().toString(), {});
        m_place->clear();
        m_explanation->setText(index.siblingAtColumn(ExportTreeModel::Name).data(Qt::ToolTipRole).toString());
        m_empty->setWords(tr("Choose a file"), tr("Its text is shown here as it will be saved."));
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    showTitle(model.pathOf(index), model.pathOf(index));
    const QString title = exportFormatTitle(part->format);
    const QString mode = fileModeWords(file->mode);
    m_place->setText(part->host.isEmpty() ? tr("%1, %2").arg(title, mode)
                                          : tr("on %1, %2, %3").arg(part->host, title, mode));
    m_place->setToolTip(m_place->text());
    m_explanation->setText(exportFormatExplanation(part->format));
    m_text->setLanguage(languageOf(*file));
    // The end of the last line is no line of its own.
    m_text->setText(file->text.endsWith(u'\n') ? file->text.chopped(1) : file->text);
    m_pages->setCurrentWidget(m_text);
}

void ExportPreview::showTitle(const QString &title, const QString &toolTip)
{
    m_title->setText(title);
    m_title->setToolTip(toolTip);
    // What can be selected takes the focus, and without words has no name.
    m_title->setVisible(!title.isEmpty());
}

void ExportPreview::showWords(const QString &title, const QString &explanation)
{
    showTitle({}, {});
    m_place->clear();
    m_explanation->clear();
    m_omissions->hide();
    m_empty->setWords(title, explanation);
    m_pages->setCurrentWidget(m_empty);
}

void ExportPreview::showOmissions(const ExportTreeModel &model, const QModelIndex &index)
{
    const ExportedFile *one = model.file(index);
    const ExportedPart *part = model.part(index);
    m_omissionList->clear();
    for (const ExportedFile &each : part == nullptr ? QList<ExportedFile>() : part->files) {
        for (const Error &omission : one == nullptr || &each == one ? each.omissions : QList<Error>()) {
            const QString subject = subjectWords(omission.arguments.value(0));
            auto *item = new QListWidgetItem(QStringLiteral("⚠ ") + subject, m_omissionList);
            item->setToolTip(subject);
        }
    }
    const int count = m_omissionList->count();
    m_omissions->setVisible(count > 0);
    m_omissionsTitle->setText(tr("What this format cannot say, and leaves out (%1):").arg(count));
    if (count > 0) {
        m_omissionList->setFixedHeight(std::min(count, mostRowsOfOmissions)
                                       * m_omissionList->sizeHintForRow(0));
    }
}

void ExportPreview::recolor()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Window, SemanticColors::of(palette()).caution);
    m_omissions->setPalette(colors);
}

void ExportPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        recolor();
    }
}

} // namespace lvs
