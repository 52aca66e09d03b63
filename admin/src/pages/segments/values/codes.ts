/** ISO 639-1 and the written forms of Norwegian; browsers may ask for others, which can be typed. */
export const LANGUAGE_CODES =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fo fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl ps pt ro ru se si sk sl so sq sr sv sw ta te th tr uk ur uz vi yi zh zu'.split(
    ' ',
  );
