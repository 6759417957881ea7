// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importsourcebar.h"

#include "ui/import/fileformatwords.h"
#include "ui/import/importreading.h"
#include "ui/panes/elidedlabel.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace lvs {

namespace {

constexpr int asFound = -1; ///< in place of a FileFormat

QPushButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), action->text(), parent);
    button->setObjectName(action->objectName() + QLatin1String("Button"));
    button->setAccessibleName(action->iconText());
    button->setToolTip(action->toolTip());
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

ImportSourceBar::ImportSourceBar(QAction *open, QAction *paste, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_place(new ElidedLabel(this))
    , m_formatRow(new QWidget(this))
    , m_format(new QComboBox(m_formatRow))
    , m_explanation(new ElidedLabel(m_formatRow))
{
    QFont font = m_name->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    m_name->setFont(font);
    m_name->setObjectName(QStringLiteral("importName"));
    m_name->setTextFormat(Qt::PlainText);
    m_place->setObjectName(QStringLiteral("importPlace"));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_format->setObjectName(QStringLiteral("importFormat"));
    m_format->setAccessibleName(tr("Format"));
    m_format->setToolTip(
        tr("As what the text is read. It is told by what stands in it, or by the file's name."));
    m_format->addItem(QString(), asFound);
    for (const FileFormat each : fileFormats()) {
        m_format->addItem(tr("As %1").arg(formatTitle(each)), static_cast<int>(each));
        m_format->setItemData(m_format->count() - 1, formatExplanation(each), Qt::ToolTipRole);
    }
    connect(m_format, &QComboBox::activated, this, &ImportSourceBar::formatChosen);
    m_explanation->setObjectName(QStringLiteral("importFormatExplanation"));
    m_explanation->setForegroundRole(QPalette::PlaceholderText);

    auto *top = new QHBoxLayout;
    top->addWidget(m_name);
    top->addWidget(m_place, 1);
    top->addWidget(buttonFor(open, this));
    top->addWidget(buttonFor(paste, this));
    auto *label = new QLabel(tr("&Format"), m_formatRow);
    label->setBuddy(m_format);
    auto *formats = new QHBoxLayout(m_formatRow);
    formats->setContentsMargins({});
    formats->addWidget(label);
    formats->addWidget(m_format);
    formats->addWidget(m_explanation, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_formatRow);
    setRead(nullptr);
}

void ImportSourceBar::setRead(const ReadImport *read)
{
    setVisible(read != nullptr);
    if (read == nullptr) {
        return;
    }
    const bool isFile = !read->source.path.isEmpty();
    m_name->setText(isFile ? sourceName(read->source) : tr("Pasted text"));
    m_place->setText(isFile ? QDir::toNativeSeparators(QFileInfo(read->source.path).absolutePath())
                            : QString());
    m_formatRow->setVisible(!read->refusal);
    if (!read->refusal) {
        showFormat(*read);
    }
}

void ImportSourceBar::showFormat(const ReadImport &read)
{
    const QSignalBlocker quiet(m_format);
    m_format->setItemText(0,
                          read.found ? tr("Found: %1").arg(formatTitle(*read.found)) : tr("Not recognised"));
    const bool isAsFound = read.format == read.found;
    m_format->setCurrentIndex(isAsFound ? 0 : m_format->findData(static_cast<int>(*read.format)));
    m_explanation->setText(read.format ? formatExplanation(*read.format)
                                       : tr("Neither what stands in it nor its name tells the format."));
}

std::optional<FileFormat> ImportSourceBar::chosenFormat() const
{
    const int chosen = m_format->currentData().toInt();
    return chosen == asFound ? std::nullopt : std::optional(static_cast<FileFormat>(chosen));
}

} // namespace lvs
