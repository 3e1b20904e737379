# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/movearea.h" "${CMAKE_CURRENT_LIST_DIR}/movearea.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/movedesk.h" "${CMAKE_CURRENT_LIST_DIR}/movedesk.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/moveopening.h" "${CMAKE_CURRENT_LIST_DIR}/moveopening.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/moverecords.h" "${CMAKE_CURRENT_LIST_DIR}/moverecords.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/moveresponse.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/movesource.h" "${CMAKE_CURRENT_LIST_DIR}/movesource.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/movestore.h" "${CMAKE_CURRENT_LIST_DIR}/movestore.cpp"
)
