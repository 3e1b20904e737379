// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/drafts/draftslist.h"

#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/agowords.h"
#include "views/postsmime.h"

#include <QCoreApplication>
#include <QDrag>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::DraftsModel;

namespace {
constexpr int kDragWidth = 220;
constexpr int kTags = 2; ///< labels on a row
}

Qt::ItemFlags DraftsDragModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QIdentityProxyModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList DraftsDragModel::mimeTypes() const
{
    return {QLatin1StringView(kPostsMime)};
}

QMimeData *DraftsDragModel::mimeData(const QModelIndexList &indexes) const
{
    PostsInHand hand;
    // As they stand in the list, not in the order in which they were selected: so they stand in the calendar too.
    QModelIndexList inOrder = indexes;
    std::ranges::sort(inOrder, {}, &QModelIndex::row);
    for (const QModelIndex &index : std::as_const(inOrder)) {
        if (const auto id = RecordId::parse(index.data(DraftsModel::IdRole).toString())) {
            hand.posts.append(*id);
            hand.names.append(index.data(Qt::DisplayRole).toString());
        }
    }
    return toMime(hand);
}

QPixmap DraftsList::dragCard(const QString &name, int count) const
{
    const QFont font = ui::fontOf(ui::TypeRole::Strong);
    const int height = QFontMetrics(font).height() + ui::space::X4;
    const int margin = ui::space::X3;
    QPixmap pixmap(QSize(kDragWidth + 2 * margin, height + 2 * margin) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setLayoutDirection(layoutDirection());
    const ui::Tokens &t = ui::tokens();
    const QRect card(margin, margin, kDragWidth, height);
    ui::drawShadow(&painter, card, ui::metric::RadiusControl);
    ui::drawPane(&painter, card, t.color(ui::ColorRole::Raised), t.color(ui::ColorRole::Line), ui::metric::RadiusControl);
    ui::drawLine(&painter, card.adjusted(ui::space::X3, 0, -ui::space::X3, 0), name, font, t.color(ui::ColorRole::Text));
    if (count > 1)
        ui::drawCount(&painter, QPoint(card.right() + 8, card.top() - 8), count, ui::Tone::Accent);
    return pixmap;
}

void DraftsList::startDrag(Qt::DropActions supported)
{
    QModelIndexList rows = selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QMimeData *inHand = model()->mimeData(rows);
    if (!inHand)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(inHand);
    const QPixmap card = dragCard(rows.first().data(Qt::DisplayRole).toString(), int(rows.size()));
    drag->setPixmap(card);
    // Beside the pointer, so that the day under it can be seen.
    drag->setHotSpot({layoutDirection() == Qt::RightToLeft ? int(card.width() / card.devicePixelRatio()) : 0, -ui::space::X1});
    drag->exec(supported, Qt::CopyAction);
}

ui::RowLook draftLook(const store::PostCalendarRow &post, const PanelDeps &deps)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Drafts", text); };
    ui::RowLook look;
    const QString title = post.title.simplified();
    const QString words = post.excerpt.simplified();
    look.strong = true;
    look.title = !title.isEmpty() ? title : words.isEmpty() ? say(QT_TRANSLATE_NOOP("Drafts", "Untitled")) : words;
    look.excerpt = title.isEmpty() || words == title ? QString() : words;
    const QTimeZone zone(deps.context.timezone().toLatin1());
    const MomentWays ways{QLocale(), zone.isValid() ? zone : QTimeZone::utc()};
    look.time = agoWords(post.updatedAt, deps.clock.nowMs(), ways);
    look.exactTime = say(QT_TRANSLATE_NOOP("Drafts", "Changed %1")).arg(exactWords(post.updatedAt, ways));
    if (post.flags.conflict)
        look.chips.append({say(QT_TRANSLATE_NOOP("Drafts", "Conflict")), u"git-merge"_s, ui::Tone::Warning});
    else if (post.flags.rejected)
        look.chips.append({say(QT_TRANSLATE_NOOP("Drafts", "Refused")), u"circle-alert"_s, ui::Tone::Danger});
    else if (post.flags.pending)
        look.chips.append({say(QT_TRANSLATE_NOOP("Drafts", "Not sent yet")), u"cloud-upload"_s, ui::Tone::Info});
    if (const models::CampaignRow *campaign = post.campaign.isNull() ? nullptr : deps.campaigns.find(post.campaign.toString()))
        look.chips.append({campaign->name, u"megaphone"_s, ui::Tone::Neutral});
    for (const QString &tag : post.tags.mid(0, kTags))
        look.chips.append({tag, u"tag"_s, ui::Tone::Neutral});
    for (const store::PostTargetMark &target : post.targets) {
        if (const models::AccountRow *account = deps.accounts.find(target.account.toString()))
            look.faces.append({{}, account->displayName.isEmpty() ? account->username : account->displayName, ui::networkBadge(account->platform)});
    }
    return look;
}

} // namespace campanile::views

#include "moc_draftslist.cpp"
