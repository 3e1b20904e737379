// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inbox/conversation/safetext.h"

#include <QWidget>

#include <functional>

namespace campanile::views {

/** A button that names the host of an address; asked, it first says where the address really leads, then opens it. GUI thread. */
[[nodiscard]] QWidget *linkButton(const ShownLink &link, std::function<void(const QUrl &)> open, QWidget *parent = nullptr, bool isIconOnly = false);

/** What the button opens: host, address, a warning when the name may fool somebody, "Open in browser" and "Copy address". */
class LinkCard : public QWidget
{
    Q_OBJECT

public:
    explicit LinkCard(const ShownLink &link, QWidget *parent = nullptr);
    [[nodiscard]] QString spokenText() const { return m_spoken; }

Q_SIGNALS:
    void openRequested(const QUrl &url);

private:
    QString m_spoken;
};

} // namespace campanile::views
