# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/linkedinadapter.h"
  "${CMAKE_CURRENT_LIST_DIR}/linkedinadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/linkedininbox.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/linkedinmedia.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/littletext.h"
  "${CMAKE_CURRENT_LIST_DIR}/littletext.cpp"
)
