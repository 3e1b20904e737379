// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/postsmime.h"

#include <QMimeData>

namespace campanile::views {

namespace {
constexpr qsizetype kMostPosts = 1000;
}

QMimeData *toMime(const PostsInHand &hand)
{
    if (hand.posts.isEmpty())
        return nullptr;
    QStringList ids;
    QStringList names;
    for (qsizetype i = 0; i < hand.posts.size(); ++i) {
        ids.append(hand.posts.at(i).toString());
        names.append(hand.names.value(i).simplified());
    }
    auto *data = new QMimeData;
    data->setData(QLatin1StringView(kPostsMime), ids.join(u'\n').toUtf8());
    data->setText(names.join(u'\n'));
    return data;
}

PostsInHand fromMime(const QMimeData *data)
{
    PostsInHand hand;
    if (!data || !data->hasFormat(QLatin1StringView(kPostsMime)))
        return hand;
    const QStringList ids = QString::fromUtf8(data->data(QLatin1StringView(kPostsMime))).split(u'\n', Qt::SkipEmptyParts);
    if (ids.size() > kMostPosts)
        return hand;
    for (const QString &text : ids) {
        const auto id = RecordId::parse(text);
        if (!id)
            return {};
        hand.posts.append(*id);
    }
    hand.names = data->text().split(u'\n');
    hand.names.resize(hand.posts.size());
    return hand;
}

} // namespace campanile::views
