// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/connectpages.h"

#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/kit/networkbadge.h"
#include "ui/kit/plainscroll.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/accounts/accountwords.h"
#include "views/accounts/detailparts.h"
#include "views/accounts/networkwords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

// The last pages of connecting: which channels, and what came of it.
namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::ColorRole;
using ui::Tone;
using ui::TypeRole;

namespace {
constexpr qsizetype kSearchFrom = 8; ///< channels from which there is a search field
}

ChannelsPage::ChannelsPage(ConnectController &controller, QWidget *parent) : QWidget(parent), m_controller(controller)
{
    auto *column = plainColumn(this);
    m_search = new ui::SearchField(tr("Search"), this);
    m_all = new QCheckBox(tr("All"), this);
    column->addWidget(m_search);
    column->addWidget(m_all);
    m_rows = new QWidget;
    m_column = plainColumn(m_rows, 0);
    column->addWidget(ui::plainScroll(m_rows, {}, this), 1);
    connect(m_search, &ui::SearchField::searchChanged, this, &ChannelsPage::filter);
    connect(m_all, &QCheckBox::clicked, this, [this](bool on) {
        for (const auto &[id, box] : std::as_const(m_boxes)) {
            if (box->isEnabled() && !box->parentWidget()->isHidden())
                box->setChecked(on);
        }
    });
}

void ChannelsPage::refresh()
{
    const services::ConnectState &flow = m_controller.flow();
    if (flow.flowId == m_flow && m_boxes.size() == flow.channels.size())
        return;
    m_flow = flow.flowId;
    m_boxes.clear();
    clearLayout(m_column);
    for (const services::ConnectChannel &channel : flow.channels)
        m_column->addWidget(makeRow(channel));
    m_column->addStretch(1);
    m_search->setVisible(flow.channels.size() >= kSearchFrom);
    m_all->setVisible(flow.channels.size() > 1);
    Q_EMIT chosenChanged();
}

QWidget *ChannelsPage::makeRow(const services::ConnectChannel &channel)
{
    auto *row = new QWidget(m_rows);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(ui::space::X1, ui::space::X2, ui::space::X1, ui::space::X2);
    line->setSpacing(ui::space::X3);
    auto *box = new QCheckBox(row);
    const QString name = channel.displayName.isEmpty() ? channel.username : channel.displayName;
    const bool isBlocked = !channel.blockedBy.isEmpty();
    QStringList facts{kindLabel(channel.accountKind), channel.username.isEmpty() ? QString() : ui::isolated(u'@' + channel.username)};
    if (isBlocked)
        facts.append(blockedWords(channel.blockedBy));
    else if (channel.isConnected)
        facts.append(tr("connected already, the sign-in will be renewed"));
    facts.removeAll(QString());
    const QString second = facts.join(u"  \u00b7  "_s);
    box->setAccessibleName(ui::joinedWords(QStringList{name} + facts));
    box->setEnabled(!isBlocked);
    const bool isWanted = m_controller.isReconnecting() ? channel.platformAccountId == m_controller.knownChannel()
                                                        : channel.isConnected || m_controller.flow().channels.size() == 1;
    box->setChecked(!isBlocked && isWanted);
    connect(box, &QCheckBox::toggled, this, &ChannelsPage::chosenChanged);
    line->addWidget(box);
    line->addWidget(new ui::Avatar({{}, name, ui::networkBadge(domain::platformKey(*m_controller.platform()))}, ui::metric::Avatar, row));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(plainLabel(ui::isolated(name), TypeRole::Strong, isBlocked, row));
    texts->addWidget(plainLabel(second, TypeRole::Body, true, row));
    line->addLayout(texts, 1);
    m_boxes.append({channel.platformAccountId, box});
    return row;
}

void ChannelsPage::filter(const QString &text)
{
    for (const auto &[id, box] : std::as_const(m_boxes))
        box->parentWidget()->setVisible(text.isEmpty() || box->accessibleName().contains(text.trimmed(), Qt::CaseInsensitive));
}

QStringList ChannelsPage::chosen() const
{
    QStringList ids;
    for (const auto &[id, box] : m_boxes) {
        if (box->isChecked())
            ids.append(id);
    }
    return ids;
}

DonePage::DonePage(ConnectController &controller, const models::AccountsModel &accounts, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_accounts(accounts)
{
    m_column = plainColumn(this, ui::space::X3);
    m_column->addSpacing(ui::space::X6);
    m_column->addWidget(new IconMark(u"circle-check"_s, Tone::Success, this, ui::metric::IconEmpty), 0, Qt::AlignHCenter);
    m_title = plainLabel({}, TypeRole::Title, false, this);
    m_title->setAlignment(Qt::AlignHCenter);
    m_column->addWidget(m_title);
    // The records of new accounts come with the next exchange, a moment later.
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&accounts, signal, this, &DonePage::refresh, Qt::QueuedConnection);
    connect(&accounts, &QAbstractItemModel::dataChanged, this, &DonePage::refresh, Qt::QueuedConnection);
}

void DonePage::refresh()
{
    if (m_controller.step() != ConnectController::Step::Done)
        return;
    const services::ConnectState &flow = m_controller.flow();
    const int count = std::max(1, int(flow.accounts.size()));
    m_title->setText(m_controller.isReconnecting() ? tr("Connected again") : tr("%n accounts connected", nullptr, count));
    delete m_body;
    auto *content = new QWidget;
    auto *column = plainColumn(content, ui::space::X2);
    for (const RecordId &id : flow.accounts) {
        const models::AccountRow *account = m_accounts.find(id.toString());
        if (!account)
            continue;
        auto *line = new QWidget(content);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(ui::space::X3);
        row->addWidget(new ui::Avatar(accountAvatar(*account, m_controller.pictures()), ui::metric::Avatar, line));
        row->addWidget(plainLabel(ui::isolated(accountName(*account)), TypeRole::Strong, false, line), 1, Qt::AlignVCenter);
        column->addWidget(line);
    }
    const QStringList missing = purposesOfScopes(m_controller.network(), flow.missingScopes);
    if (!missing.isEmpty())
        column->addWidget(plainLabel(tr("These permissions were left out. Everything else works; connect again to add them."), TypeRole::Body, true, content));
    for (const QString &purpose : missing)
        column->addWidget(iconLine(u"triangle-alert"_s, Tone::Warning, missingWords(purpose)));
    column->addStretch(1);
    m_body = ui::plainScroll(content, {}, this);
    m_column->addWidget(m_body, 1);
}

} // namespace campanile::views
