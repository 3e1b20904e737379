// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"
#include "views/composer/postedit.h"
#include "views/spanhighlighter.h"
#include "views/spellworker.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace campanile::ui {
class SegmentedControl;
}

namespace campanile::views::composer {

class MediaPictures;
class WritingCard;

/**
 * The texts: which network they are for, the body, the thread parts, the first comment, and what is left of each
 * network's length. GUI thread; the controller must outlive it.
 */
class TextEditors final : public QWidget
{
    Q_OBJECT

public:
    TextEditors(ComposerController &controller, const PanelDeps &deps, SpellWorker &spelling, MediaPictures &pictures, QWidget *parent = nullptr);

    /** Another post: nothing of the one before can be brought back by undo. */
    void reset();
    /** Other texts or parts of the same post. */
    void rebuild();
    void refresh();
    void showCounts();
    [[nodiscard]] QString scope() const { return m_scope; }
    [[nodiscard]] PostEdit *current() const;
    /** The first comment; the panel puts it where it belongs. */
    [[nodiscard]] QWidget *commentBox() const { return m_commentBox; }
    [[nodiscard]] PostEdit *part(int index) const;
    [[nodiscard]] WritingCard *card(int index) const { return m_cards.value(index); }
    /** The card that is written in; the first one until then. */
    [[nodiscard]] WritingCard *activeCard() const;
    [[nodiscard]] bool showsComment() const { return m_showsComment; }
    void setScope(const QString &scope);

Q_SIGNALS:
    void workspaceUndoRequested(bool redo);
    /** Of a paste of @p bytes only the beginning fitted; @p undo takes it out. */
    void clipped(qint64 bytes, std::function<void()> undo, campanile::views::composer::PostEdit::Clip why);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void listen(PostEdit *edit);
    void addCard(int part);
    void activate(WritingCard *card);
    void fitCards();
    void fillScopes();
    void chooseScope(const QString &id);
    void arrangeScopes();
    void showOwnLine();
    [[nodiscard]] QStringList countedPlatforms() const;
    [[nodiscard]] QList<TextSpan> spansOf(int part, const QString &text) const;

    ComposerController &m_controller;
    SpellWorker &m_spelling;
    QString m_scope;
    const PanelDeps &m_deps;
    MediaPictures &m_pictures;
    ui::SegmentedControl *m_scopes;
    QComboBox *m_scopeList;  ///< in its place where the networks do not fit side by side
    QWidget *m_ownLine;
    QLabel *m_ownText;
    QPushButton *m_ownButton;
    QVBoxLayout *m_column;
    QList<WritingCard *> m_cards;
    QPointer<WritingCard> m_active;
    QToolButton *m_addPart;
    PostEdit *m_comment;
    QWidget *m_commentBox;
    QPointer<PostEdit> m_focused;
    bool m_showsComment = false;
    QStringList m_shownPlatforms;
    QStringList m_shownOwn;
};

} // namespace campanile::views::composer
