// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace campanile::ui {

/** What a banner offers. */
struct BannerAction {
    QString id;                ///< the same id keeps its button, and so the keyboard focus
    QString text;
    std::function<void()> run;
    bool enabled = true;
    QString whyNot = {};       ///< one sentence for a disabled one
};

struct BannerLook {
    QString text;              ///< strong; never cut
    QString detail;            ///< after or below it; may be empty
    QString icon;
    Tone tone = Tone::Danger;
    QList<BannerAction> actions;
};

class Banner;

/**
 * What a person has to know whatever panel is open: full width above the panels, as high as the words need, in the plain colour of their tone. They never take
 * the focus; a new one is announced to screen readers as an alert. Shown in the order of their ids' first appearance. GUI thread.
 */
class Banners : public QWidget
{
    Q_OBJECT
public:
    explicit Banners(QWidget *parent = nullptr);
    /** New or changed. */
    void setBanner(const QString &id, const BannerLook &look);
    void removeBanner(const QString &id);
    [[nodiscard]] QStringList ids() const;
    /** Both texts; empty when there is no such banner. */
    [[nodiscard]] QString textOf(const QString &id) const;
    [[nodiscard]] QWidget *find(const QString &id) const;

Q_SIGNALS:
    /** Screen readers were told this. */
    void announced(const QString &text);

private:
    QVBoxLayout *m_column;
    QList<std::pair<QString, Banner *>> m_banners;
};

} // namespace campanile::ui
