// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"
#include "views/composer/composercontroller.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace campanile::views::composer {

/**
 * What is to be done with the post, and what stands in the way; once it is out: what happened, where it is, and what
 * can still be done. GUI thread; the controller must outlive it.
 */
class ComposerFooter final : public QWidget
{
    Q_OBJECT

public:
    explicit ComposerFooter(ComposerController &controller, QWidget *parent = nullptr);
    void refresh();
    /** What the first button does, also by its key. */
    void runPrimary();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QList<QUrl> links() const;

Q_SIGNALS:
    /** The button that had the keys is gone, and so is what had them before. */
    void keysFreed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showWriting();
    void showOut();
    void say(const QString &icon, ui::Tone tone, const QString &text);
    void showLinks();
    void arrange();
    void keepKeys();
    [[nodiscard]] QString obstacle() const;

    ComposerController &m_controller;
    QBoxLayout *m_line;
    QLabel *m_icon;
    QLabel *m_summary;
    QWidget *m_buttons;
    QPushButton *m_links;
    QPushButton *m_duplicate;
    QPushButton *m_stop;
    QPushButton *m_now;
    QPushButton *m_primary;
    QList<QUrl> m_shownLinks;
    QList<QPushButton *> m_wanted; ///< buttons of this state, while it is worked out
    QString m_shownIcon;
    QPointer<QWidget> m_keysBefore; ///< had the keys before one of the buttons
};

} // namespace campanile::views::composer
