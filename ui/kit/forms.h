// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QSize>
#include <QString>
#include <QWidget>

#include <initializer_list>

class QComboBox;
class QLabel;
class QSplitter;

namespace campanile {
class Settings;
}

namespace campanile::ui {

/** Label above, field, help, advice or error below (ux.md section 2, Forms). Takes ownership of the field. */
class FormRow : public QWidget
{
    Q_OBJECT
public:
    FormRow(const QString &label, QWidget *field, const QString &help = {}, QWidget *parent = nullptr);
    [[nodiscard]] QWidget *field() const { return m_field; }
    /** Shows the text in danger with an icon under the field; empty goes back to the help. */
    void setError(const QString &text);
    [[nodiscard]] QString error() const { return m_error; }
    /** Shows the text with the icon of a warning in place of the help: what would be better, while the value is good. An error goes before it. */
    void setAdvice(const QString &text);
    [[nodiscard]] QString advice() const { return m_advice; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    [[nodiscard]] QString note() const;
    QWidget *m_field;
    QLabel *m_note;
    QLabel *m_icon;
    QString m_help;
    QString m_error;
    QString m_advice;
};

/** A button in the one filled style; one of them per form. */
[[nodiscard]] QPushButton *primaryButton(const QString &text, QWidget *parent = nullptr);
[[nodiscard]] QPushButton *dangerButton(const QString &text, QWidget *parent = nullptr);
/** A button with an icon of the theme before its words, apart by more than the style's four pixels. */
[[nodiscard]] QPushButton *iconButton(const QString &icon, const QString &text, QWidget *parent = nullptr);
/**
 * Gives a window a size that is meant for text of the usual size, in px: more where text is larger, never more than its screen has.
 * A height of 0 is what its content wants at that width.
 */
void resizeForText(QWidget *window, QSize size);
/** Combo boxes beside other fields take the width that they are given; what does not fit is shortened in them, not in the list. */
void takeWidthGiven(std::initializer_list<QComboBox *> boxes);
/** Keeps the sizes of a splitter between runs under @p key. */
void rememberSplitter(QSplitter *splitter, const QString &key, Settings *settings);

} // namespace campanile::ui
