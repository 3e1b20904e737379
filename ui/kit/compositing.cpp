// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/compositing.h"

#include <QGuiApplication>

// Qt says on which connection, but not what it knows of compositors; the header comes with Qt's own, the library with its xcb plugin.
#if QT_CONFIG(xcb) && __has_include(<xcb/xcb.h>)
#include <QLibrary>

#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>
#endif

namespace campanile::ui {

#if QT_CONFIG(xcb) && __has_include(<xcb/xcb.h>)

namespace {

struct Freed {
    void operator()(void *reply) const { std::free(reply); }
};
template<class Reply>
using Owned = std::unique_ptr<Reply, Freed>;

/** The calls that are needed; null pointers when the library is not there. */
struct Xcb {
    QLibrary library{QStringLiteral("xcb"), 1};
    decltype(&xcb_intern_atom) internAtom = reinterpret_cast<decltype(&xcb_intern_atom)>(library.resolve("xcb_intern_atom"));
    decltype(&xcb_intern_atom_reply) internAtomReply = reinterpret_cast<decltype(&xcb_intern_atom_reply)>(library.resolve("xcb_intern_atom_reply"));
    decltype(&xcb_get_selection_owner) owner = reinterpret_cast<decltype(&xcb_get_selection_owner)>(library.resolve("xcb_get_selection_owner"));
    decltype(&xcb_get_selection_owner_reply) ownerReply =
        reinterpret_cast<decltype(&xcb_get_selection_owner_reply)>(library.resolve("xcb_get_selection_owner_reply"));
    [[nodiscard]] bool isThere() const { return internAtom && internAtomReply && owner && ownerReply; }
};

} // namespace

bool isComposited()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    // The offscreen platform has one, too, without a connection.
    xcb_connection_t *connection = x11 ? x11->connection() : nullptr;
    if (!connection || QGuiApplication::platformName() != u"xcb")
        return true;
    static const Xcb xcb;
    if (!xcb.isThere())
        return true;
    // A compositor owns this selection (Extended Window Manager Hints); the desktops of today have one screen, the first.
    constexpr QByteArrayView name("_NET_WM_CM_S0");
    const Owned<xcb_intern_atom_reply_t> atom(xcb.internAtomReply(connection, xcb.internAtom(connection, 0, uint16_t(name.size()), name.data()), nullptr));
    if (!atom)
        return true;
    const Owned<xcb_get_selection_owner_reply_t> owner(xcb.ownerReply(connection, xcb.owner(connection, atom->atom), nullptr));
    return !owner || owner->owner != XCB_NONE;
}

#else

bool isComposited()
{
    return true;
}

#endif

} // namespace campanile::ui
