// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace campanile::api {

/**
 * Whether @p property (a path, as Conflict.property has it) of a Post, or of a PostTarget that has its own content, is sent as words.
 * While two of such a text wait for a choice the publisher sends nothing of the post.
 */
[[nodiscard]] inline bool isSentText(QStringView typeName, QStringView property)
{
    const QStringView own = u"customContent/";
    if (typeName == u"PostTarget") {
        if (!property.startsWith(own))
            return false;
        property = property.sliced(own.size());
    } else if (typeName != u"Post") {
        return false;
    }
    return property == u"body" || property == u"threadParts" || property == u"firstComment" || property == u"linkUrl";
}

} // namespace campanile::api
