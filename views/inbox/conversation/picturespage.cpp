// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/picturespage.h"

#include "ui/kit/networkbadge.h"
#include "ui/theme/theme.h"
#include "views/inbox/conversation/remotepictures.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/conversation/threadparts.h"

#include "app/core/settings.h"
#include "app/domain/networks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

PicturesPage::PicturesPage(const PanelDeps &deps, QWidget *parent) : QWidget(parent), m_deps(deps)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    column->addWidget(plainText(tr("Pictures that people send stay unfetched until you ask for them: fetching one tells its owner that somebody looked. "
                                   "For these senders you decided to see them always."), ui::TypeRole::Body, true, this));
    m_empty = plainText(tr("There is nobody here. In a conversation, \"Always for this sender\" adds one."), ui::TypeRole::Body, false, this);
    column->addWidget(m_empty);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(ui::space::X2);
    column->addLayout(m_rows);
    column->addStretch(1);
    setAccessibleName(tr("Pictures in the inbox"));
    refresh();
}

void PicturesPage::refresh()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto senders = RemotePictures::trusted(m_deps.settings);
    m_empty->setVisible(senders.isEmpty());
    for (const auto &[sender, name] : senders)
        m_rows->addWidget(makeRow(sender, name));
}

QWidget *PicturesPage::makeRow(const QString &sender, const QString &name)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::X3);
    const auto platform = domain::platformFromKey(sender.section(u'/', 0, 0));
    const QString network = platform ? m_deps.context.networks().network(*platform).label : sender.section(u'/', 0, 0);
    const QString shown = safeLine(name.isEmpty() ? sender.section(u'/', 1) : name, 80);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(plainText(shown, ui::TypeRole::Strong, false, row));
    texts->addWidget(plainText(network, ui::TypeRole::Caption, true, row));
    line->addLayout(texts, 1);
    auto *remove = new QPushButton(tr("Ask again"), row);
    remove->setAccessibleName(tr("Ask again before pictures of %1 are shown").arg(shown));
    connect(remove, &QPushButton::clicked, this, [this, sender] {
        RemotePictures::forget(m_deps.settings, sender);
        refresh();
    });
    line->addWidget(remove, 0, Qt::AlignVCenter);
    return row;
}

} // namespace campanile::views

#include "moc_picturespage.cpp"
